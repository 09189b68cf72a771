"""What a chart is drawn on and with: the sheet and its words, lettering and fonts, style, shared marks, files."""
