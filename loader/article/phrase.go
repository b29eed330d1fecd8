package article

import "strings"

// phrase is what the fixed words of a short line say it is.
type phrase uint8

const (
	noPhrase    phrase = iota
	relatedHead        // heads a list of other articles
	offerHead          // offers the reader other articles: what stands below is not this one
	endHead            // heads tags, the author's box: the article is over
	commentHead        // heads what readers wrote
	shareBar           // networks, buttons
	advert             // "Advertisement"
	pitch              // newsletters, subscriptions, donations, cookies, apps
	button             // "Read more": ends a box about something else
	media              // controls and labels of galleries and players
	imprint            // copyright and terms
	signature          // "By …", "Updated …", "Published …"
	trail              // "Read more: …", "Related: …", a link to another article in one line
	credit             // "Photo: …", "Image credit …"
)

// whole lists what a line says when it says nothing else; opening what it may
// go on from. Words are lower-cased, without apostrophes and marks.
var whole, opening = buildPhrases()

func buildPhrases() (whole, opening map[string]phrase) {
	whole, opening = map[string]phrase{}, map[string]phrase{}
	add := func(m map[string]phrase, p phrase, list string) {
		for _, s := range strings.Split(list, ",") {
			m[strings.TrimSpace(s)] = p
		}
	}
	add(whole, relatedHead,
		`related, related articles, related article, related stories, related story, related content, related coverage,
		related links, related link, related news, related posts, related items, related reading, related video,
		related videos, recommended, recommended stories, recommends,
		trending, trending now, trending news, trending stories, top stories, top news, top story, latest, latest news,
		latest stories, latest headlines, breaking news,
		more news, more stories, more articles, more to explore, more to read, most popular, most read, most viewed,
		most shared, most recent, most commented, popular, popular posts, popular stories, popular now,
		read next, up next, next up, up first, whats next, see also, read also, also read, also on, dont miss,
		dont miss this, in case you missed it,
		editors picks, editors choice, editors pick, must read, must reads, featured, featured stories, featured video,
		featured videos, top videos, top video, our picks,
		from the web, around the web, sponsored stories, sponsored links, sponsored, promoted, promoted stories,
		partner content, paid content, recent posts, recent stories, recent news, recent articles, other news,
		other stories, elsewhere, on our radar, further reading, read on, explore more, discover more, in other news,
		highlights of the day, previous article, next article, previous post, next post, previous story, next story,
		previous, next, newer post, older post, newer posts, older posts, post navigation,
		artigos relacionados, notícias relacionadas, leia também, veja também, mais lidas, últimas notícias,
		artículos relacionados, noticias relacionadas, lea también, también más leídas, lo más leído, leggi anche,
		articoli correlati, lire aussi, à lire aussi, sur le même sujet, articles similaires, les plus lus, mehr zum thema,
		lesen sie auch, meistgelesen, meistgelesene, verwandte artikel, 関連記事, 人気記事, 最新記事, 관련기사, 많이 본 기사, 주요뉴스, 相关新闻, 相关阅读,
		推荐阅读, читайте также, похожие записи, популярное, последние новости, по теме`)
	add(whole, offerHead, `recommended for you, you may like, you may also like, you might also like,
		you may like these posts, you might like, you may also be interested in, you might be interested in,
		more like this, recommended reading, você também pode gostar, você pode gostar, te puede interesar,
		también te puede interesar, potrebbe interessarti, das könnte sie auch interessieren,
		вам также может быть интересно, おすすめ記事`)
	add(whole, endHead, `topics, topic, tags, tag, related topics, related tags, related tag, filed under, categories,
		keywords, in this article, in this story, names in this article, about this statement, about this article,
		about the author, about the authors, about author, about the writer, the author, contributors, contributor, author,
		meet the author, written by, contact us, contact, follow us, follow, follow us on, stay connected, connect with us,
		sections, site map, sitemap, site index, back to top, scroll back to top, go to top, top of page, return to top,
		archives, blogroll, report error, report a typo, report an error, request a correction, request reprint,
		to read the full story, request reprint licensing submit correction or view editorial guidelines, order reprints,
		reprints, wordcount, notes to editors, note to editors, notes for editors, media contact, media contacts,
		press contact, press contacts, ends, end of release`)
	add(whole, commentHead, `comments, comment, view comments, show comments, hide comments, load comments,
		all comments, comments closed, comments are closed, leave a comment, leave a reply, leave comment, post a comment,
		post comment, add a comment, add comment, add your comment, write a comment, join the conversation,
		join the discussion, have your say, what do you think, tell us what you think, view the discussion thread,
		discussion, blog comments powered by disqus, no comments, no comments yet, be the first to comment, responses,
		replies, reader comments, top comments, top rated comments, featured comments, conversation,
		comentários, comentário, deixe um comentário, deixe uma resposta, comentarios, deja un comentario,
		deja una respuesta, commenti, lascia un commento, commentaires, laisser un commentaire, kommentare,
		schreiben sie einen kommentar, コメント, コメントを残す, コメントする, 댓글, 评论, 发表评论, комментарии, добавить комментарий,
		оставить комментарий`)
	add(whole, shareBar, `share, share this, share this story, share this article, share this post, share this entry,
		share this page, share article, share story, share it, share via, sharing is caring, share on, share with friends,
		print this article, print, print article, email, email this, email article, save, save article, copy link,
		link copied, link copied to clipboard, copy, tweet, pin, pin it, buffer, like, like this, reblog, bookmark,
		listen, listen to this article, text size, font size, a a, aa, get short url, show more sharing options,
		compartilhe, compartir, condividi, partager, teilen, поделиться, 공유하기, シェア, シェアする, 分享, follow, following, reply,
		flag, report, more options, share to, share tweet, share this on whatsapp, share it with friends`)
	add(whole, advert, `advertisement, advertisements, advert, ad, ads, advertisment, advertising, sponsored content,
		sponsor message, ad choices, adchoices, story continues below advertisement,
		article continues below advertisement, article continues after advertisement, continue reading below,
		continue reading the main story, story continues below, scroll to continue, scroll down to continue, skip ad,
		skip advertisement, supported by, paid post, publicidade, publicidad, pubblicità, publicité, anzeige, werbung,
		реклама, スポンサードリンク, スポンサーリンク, 広告, 광고, 广告, message from our sponsor, this ad, loading, loading ad`)
	add(whole, media, `image, images, photo, photos, gallery, photo gallery, view gallery, back to gallery,
		see full gallery, slideshow, slide show, start slideshow, caption, captions, hide caption, show caption,
		toggle caption, close, close modal, open, expand, enlarge, enlarge image, enlarge this image, video, videos, play,
		play video, now playing, watch, watch video, watch live, live, replay, mute, unmute, pause, fullscreen, autoplay,
		transcript, embed, audio, loading video, image caption, media caption, prev, next prev, next, previous, of, more,
		less, show more, show less, load more, view all, see all, click to enlarge, getty images, getty, reuters, afp,
		advertisement close, video player, video unavailable, playback not supported, key points, image copyright,
		highlights, full screen, created with sketch, image svg xml, false, true, view results`)
	add(whole, button, `read more, see more, view more, learn more, more info, watch now, find out more, full story,
		read full story, read the full story, continue reading, keep reading, read article, read now, shop now, buy now,
		get started, weiterlesen, leer más, leia mais, lire la suite, leggi tutto, 続きを読む, 더보기, 阅读更多, читать далее`)
	add(whole, pitch, `newsletter, newsletters, subscribe, subscribe now, subscribe today, sign up, sign up now,
		sign up today, sign in, log in, login, register, create account, my account, subscriber only, donate, donate now,
		become a member, join now, join us, support us, get the app, download the app, download our app,
		view this email in your browser, view in browser, view online, view in your browser, enter your email,
		enter your email address, email address, your email, your email address, accept, accept all, accept cookies,
		cookie policy, cookie settings, i agree, got it, skip to content, skip to main content, skip to navigation, menu,
		search, toggle navigation, go, submit, send`)

	add(opening, shareBar, `share on, share to, share via, share with, share this, click to share, click to email,
		click to print, tweet this, email this, print this, pin this, share link, share by, follow on, share it on,
		compartilhar no, compartir en, auf facebook, partager sur`)
	add(opening, commentHead, `view all comments, view comments, show comments, leave a comment, leave a reply,
		comments are, comments on, comments for, you must log in to, you must be logged, log in to comment,
		please log in to comment, top rated comments, as you comment, your email address will not be, notify me,
		save my name, please be respectful, please be mindful`)
	add(opening, endHead, `filed to, filed in, filed under, tagged, tagged with, tags, posted in, categories,
		this article is related to, in this article, about the author, follow us on, follow me on, follow him on,
		follow her on, more from, more by, more about, more articles from, more articles by, view all posts,
		see all posts, other posts by, read more from, read more by, see all stories by, contact the author,
		contact the writer, contact the reporter, reach the reporter, reach the reporters, reach the writer,
		email the author, email the writer, write to, related topics, related tags, read or share this story,
		this site uses akismet, report a correction, have a tip, got a tip, have a story, got a story, wordcount,
		request reprint, タグ, カテゴリ`)
	add(opening, relatedHead, `more on this, more in, more on, most read in, most popular in, most popular on,
		popular on, popular in, trending on, trending in, latest in, latest from, also on, also in, next up in,
		up next in, recommended by, other stories, more great, more news from, more stories from, more top,
		related coverage from, whats hot, whats new, stories from, best of, best from, editors picks, dont miss, see also,
		must reads, next auto, previous auto, next post, previous post, next article, previous article, on our radar,
		from around, around the`)
	add(opening, offerHead, `you may also, you might also, recommended for, stories you`)
	add(opening, trail, `read more, read also, also read, see also, see more, read, related, related story,
		related article, more, also, watch, watch more, listen, dont miss, recommended, click here, click here for,
		click here to, must read, further reading, ler mais, leia mais, leia também, leer más, lea también, leggi anche,
		lire aussi, mehr, lesen sie auch, читайте также, exclusive, previously, learn more`)
	add(opening, pitch, `like this post, like this story, like this article, like what you read, enjoyed this,
		enjoying this, if you enjoyed this, if you liked this, chip in, to report an inaccuracy, to report an error,
		to complain about, if you have a complaint, subscribe to, sign up for, sign up to, signup for, get our,
		get the latest, get breaking, get all the, get more, get unlimited, get access, start your free, start a free,
		register for, register now, register to, join our, join the conversation, become a, donate to, support our,
		support us, support independent, download our, download the, install our, follow our, like us, like our, find us,
		stay up to date, stay informed, never miss, be the first to, want more, want the latest, need more, no spam,
		you can unsubscribe, you can opt, by signing up, by clicking, by submitting, by subscribing, by registering,
		by providing, this site is protected, this site uses, this website uses, we use cookies, we and our partners,
		our site uses, enter your email, please enter, please enable, javascript is, to continue reading, already a,
		already have, not a subscriber, limited time, special offer, free newsletter, daily newsletter, our newsletter,
		our daily, our weekly, let our news, a free daily, a free weekly, delivered to, sent to your, click here to sign,
		click here to subscribe, click here to get, choose a membership, get motor, receba em, inscreva se, assine,
		suscríbete, suscríbase, iscriviti, abonnez vous, inscrivez vous, abonnieren, jetzt anmelden, подпишитесь,
		подписаться, 구독, メールマガジン`)
	add(opening, imprint, `copyright, all rights reserved, all right reserved, all content, terms of, terms and,
		privacy policy, privacy notice, this material may not, no part of, reproduction, unauthorized, disclaimer,
		designed by, developed by, powered by, published by, a division of, a part of, part of the, registered in,
		registered office, we are a participant, as an amazon associate, we may earn, microsoft may earn,
		this article contains affiliate, if you buy something, when you buy, when you purchase, this post may contain,
		all prices`)
	add(opening, signature, `by, von, por, par, posted by, posted on, posted at, posted, written by, published,
		published on, published at, updated, updated on, last updated, last modified, first published,
		originally published, reported by, story by, text by, words by, reporting by, article by, modified, date,
		publish date, time, author, edited by, researched by, reviewed by, from staff, from wire, from news services,
		from our, heard on, aired on, as heard on, as broadcast on, von, di, пο`)
	add(opening, media, `image, photo gallery, photos, video, watch live, play video, now playing, current time,
		duration, slide, view gallery, see full, view photos, view slideshow, hide caption, media playback, 1 of, 2 of,
		3 of, photo 1, fullscreen, image copyright, image caption, media caption`)
	add(opening, credit, `photo by, photos by, photograph by, photographs by, image by, images by, picture by,
		pictures by, illustration by, photo credit, image credit, picture credit, photo courtesy, image courtesy,
		courtesy of, courtesy, photo illustration, image via, photo via, getty images, file photo, image source,
		photo source, screenshot, screengrab, image courtesy of, photography by, video by, foto, fotos, bild, crédito,
		credit`)
	return whole, opening
}

// role finds what the fixed words of a short block say: the key is its words in
// small letters, one blank between. The longest phrase that the key begins with
// wins.
func role(key []byte, t *traits) phrase {
	if p, ok := whole[string(key)]; ok {
		return p
	}
	if label, n, ok := cutLast(string(key), " "); ok && t.n == 2 && allDigits(n) &&
		whole[label] == commentHead { // Comments (3)
		return commentHead
	}
	if t.n <= 12 && t.numbers > 0 && key[0] >= '0' && key[0] <= '9' {
		if p := counted(string(key), t.n); p != noPhrase {
			return p
		}
	}
	words, found := 0, noPhrase
	for i := 0; i <= len(key) && words < 5; i++ {
		if i < len(key) && key[i] != ' ' {
			continue
		}
		if p, ok := opening[string(key[:i])]; ok {
			found = p
		}
		words++
	}
	return found
}

// counted tells what a number counts at the beginning of a short block: "12
// comments", "34 responses to …", "3 min read", "204 shares".
func counted(key string, n int) phrase {
	_, rest, _ := strings.Cut(key, " ")
	switch firstWord(rest) {
	case "comment", "comments", "responses", "response", "replies", "thoughts":
		return commentHead
	case "min", "mins", "minute", "minutes", "shares", "share", "views", "likes", "reads", "votes", "retweets",
		"followers":
		if n <= 3 {
			return shareBar
		}
	}
	return noPhrase
}

// cutLast cuts a text around the last separator.
func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
