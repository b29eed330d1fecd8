package article_test

import (
	"testing"

	"onrecord/loader/article"
)

func TestAgencyByItsWords(t *testing.T) {
	a := article.Parse("t.txt", "Crane falls silent\n\nLOWBRIDGE, March 12 (Northern News Agency) - The crane on the "+
		"north quay of Lowbridge was switched off on Monday, and the last of its four drivers handed over the "+
		"key.\n\nThe harbour board said it would decide in the summer whether the crane is taken down.\n", article.Options{})
	if a.Agency.Value != "Northern News Agency" || a.Agency.Evidence != article.Dateline {
		t.Errorf("agency %q (%s)", a.Agency.Value, a.Agency.Evidence)
	}
}
