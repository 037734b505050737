"""Word tables, typed by hand: closed classes, verbs, labels, headings."""
