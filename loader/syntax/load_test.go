package syntax

func init() { loadWords() } // tests look words up without a document
