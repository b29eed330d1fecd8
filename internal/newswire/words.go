package newswire

var (
	firsts = []string{
		"Ada", "Ola", "Per", "Mila", "Ivo", "Ines", "Tomas", "Amara", "Sanna", "Miles", "Rhoda", "Anton",
		"Orla", "Davor", "Celia", "Ravi", "Lena", "Ruben", "Nils", "Vera", "Hugo", "Petra", "Carl",
		"Nora", "Emil", "Tessa", "Jonas", "Marta", "Felix", "Ida", "Omar", "Selma",
	}
	starts = []string{
		"Al", "Bran", "Lun", "Ost", "Mar", "Bar", "Hal", "Oss", "Var", "Brek", "Unter", "Cas", "Quil",
		"Fin", "Mil", "Stran", "Okon", "Lind", "Fer", "Dem", "Whit", "Tor", "Grev", "Hol", "Sten", "Kal",
		"Nor", "Ves", "Wes", "Dal", "Ron", "Pel", "Sol", "Tam", "Ur", "Zel", "Eng", "Fal", "Gar", "Jar",
	}
	ends = []string{
		"der", "dt", "mark", "rova", "ek", "os", "loran", "ei", "ga", "ne", "meyer", "tel", "ley",
		"negan", "ich", "wo", "qvist", "reira", "irsk", "lock", "sen", "by", "vik", "gaard", "holm",
		"strom", "ner", "ford", "wick", "stad",
	}
	offices = []string{
		"President", "Prime Minister", "Foreign Minister", "Defence Minister", "Finance Minister",
		"Governor", "Mayor", "Senator", "Judge", "Professor", "General", "Chancellor",
	}
	places = []string{
		"Orvik", "Tarrow", "Marlow", "Varnia", "Kessel", "Nordhaven", "Port Lorne", "San Orsola",
		"Westmere", "Dunfall", "Eastry", "Halden", "Ulstrup", "Corvale", "Brackwater", "Selby Cross",
		"Tornau", "Lindesund", "Greyford", "Amberley",
	}
	papers = []string{
		"Herald", "Courier", "Gazette", "Tribune", "Post", "Observer", "Chronicle", "Dispatch", "Mail",
		"Examiner",
	}
	determiners = []string{
		"the", "a", "this", "that", "every", "our", "their", "his", "her", "some", "any", "no", "each",
		"its", "another",
	}
	saying = []string{
		"said", "said", "said", "added", "insisted", "warned", "argued", "wrote", "admitted",
		"explained", "announced",
	}
	headlineVerbs = []string{
		"Accuses", "Warns", "Defends", "Rejects", "Praises", "Backs", "Questions", "Attacks", "Visits",
		"Opens",
	}
	months = []string{
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
		"November", "December",
	}
	weekdays = []string{
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "week", "month",
		"year",
	}
	prepositions = []string{
		"in", "on", "at", "near", "behind", "across", "beyond", "against", "within", "without", "under",
		"over", "after", "before", "during", "for", "from", "towards", "through", "around",
	}
	nouns = []string{
		"harbour", "minister", "council", "treaty", "railway", "winter", "village", "engine", "market",
		"letter", "river", "teacher", "border", "army", "airport", "law", "union", "factory", "hospital",
		"school", "island", "bridge", "tax", "forest", "mine", "farm", "court", "prison", "church",
		"museum", "theatre", "police", "strike", "vote", "election", "party", "budget", "loan", "bank",
		"currency", "price", "wage", "pension", "worker", "driver", "doctor", "nurse", "lawyer", "judge",
		"student", "child", "mother", "father", "brother", "neighbour", "tenant", "landlord", "tower",
		"tunnel", "canal", "dam", "pipeline", "reactor", "satellite", "rocket", "ship", "ferry", "tram",
		"bus", "lorry", "bicycle", "road", "street", "square", "garden", "park", "lake", "coast",
		"beach", "storm", "flood", "drought", "fire", "earthquake", "harvest", "grain", "wheat", "rice",
		"cattle", "fish", "oil", "gas", "coal", "steel", "copper", "timber", "cotton", "wool", "cloth",
		"coat", "shoe", "bread", "milk", "water", "wine", "medicine", "vaccine", "virus", "patient",
		"clinic", "study", "report", "book", "newspaper", "film", "song", "festival", "match", "team",
		"player", "coach", "goal", "record", "prize", "flag", "anthem", "soldier", "officer", "colonel",
		"weapon", "missile", "tank", "mission", "camp", "refugee", "passport", "visa", "embassy",
		"envoy", "summit", "statement", "proposal", "agreement", "contract", "company", "merchant",
		"insurer", "auditor", "minority", "majority", "coalition", "cabinet", "deputy", "clerk",
		"archive", "map", "plan", "promise", "threat", "protest", "march", "crowd", "petition", "reform",
		"scandal", "inquiry", "witness", "verdict", "appeal", "sentence", "fine", "bribe", "debt",
		"grant", "subsidy", "tariff", "quota", "licence", "permit", "inspector", "engineer", "architect",
		"builder", "carpenter", "plumber", "baker", "brewer", "farmer", "fisherman", "sailor", "pilot",
		"captain", "crew", "passenger", "tourist", "hotel", "kitchen", "window", "roof", "wall", "door",
		"cellar", "attic",
	}
	adjectives = []string{
		"quiet", "narrow", "public", "broken", "steady", "northern", "southern", "eastern", "western",
		"old", "new", "young", "large", "small", "tall", "wide", "deep", "cold", "warm", "dry", "wet",
		"bright", "dark", "heavy", "light", "rich", "poor", "honest", "crooked", "cautious", "bold",
		"bitter", "sweet", "rare", "common", "foreign", "local", "national", "regional", "rural",
		"urban", "private", "secret", "open", "closed", "early", "late", "long", "short", "sudden",
		"slow", "rapid", "gentle", "harsh", "fragile", "sturdy", "wooden", "golden", "silver", "rusty",
		"empty", "crowded", "noisy", "silent", "proud", "humble", "angry", "calm", "anxious", "hopeful",
		"weary", "eager", "idle", "busy", "costly", "cheap", "safe", "risky", "legal", "illegal",
		"loyal", "rival", "famous", "obscure", "ancient", "modern", "joint", "separate", "former",
		"future", "temporary", "permanent", "partial", "complete", "formal", "informal", "strict",
		"loose",
	}
	verbs = []string{
		"opened", "closed", "carried", "argued", "promised", "built", "broke", "sold", "bought", "moved",
		"kept", "lost", "found", "saved", "spent", "raised", "lowered", "cut", "joined", "left",
		"entered", "crossed", "reached", "missed", "changed", "repaired", "painted", "cleaned", "washed",
		"covered", "uncovered", "defended", "attacked", "blamed", "praised", "feared", "trusted",
		"followed", "led", "guided", "watched", "guarded", "searched", "studied", "measured", "counted",
		"weighed", "tested", "proved", "doubted", "denied", "accepted", "refused", "rejected",
		"approved", "signed", "drafted", "printed", "burned", "flooded", "drained", "filled", "emptied",
		"planted", "harvested", "fed", "starved", "healed", "hurt", "taught", "learned", "forgot",
		"remembered", "named", "called", "invited", "visited", "welcomed", "expelled", "arrested",
		"freed", "judged", "fined", "paid", "owed", "borrowed", "lent", "stole", "returned", "offered",
		"demanded", "delayed", "hastened", "stopped", "started", "ended", "renewed", "replaced",
		"removed", "restored", "ruined", "threatened", "protected", "united", "divided", "shared",
	}
)
