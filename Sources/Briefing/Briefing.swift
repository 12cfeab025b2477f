//  Briefing: what a check found, as something to read.
//
//  Enters   a ``Checking/Check``, the cases that it matched, the law, the lexicon, and the day on which it is read.
//  Leaves   a ``Brief``: every sentence and figure of the answer as a value, in the order in which it is read; and
// that value as text for a terminal, as Markdown, as one HTML page, and the check itself as JSON. Beside
//           it the smaller pages: a case (``CasePage``), its clock, why it was notified, the locks before a buyer
//           and the deadlines (Law/), these also as a calendar (Calendar/); a list of cases, a reading, a check as lines.
//  Never    a file, a network, a clock; a word of the article that could act as markup, or as an order to the
//           terminal; a notified value that is not called a ceiling.
//
//  Start at ``Brief/init(check:cases:law:lexicon:today:recordUntil:elapsed:)`` (Brief/), which decides what is said.
//  Wording/ holds the phrases; Text/, Markdown/, HTML/ and JSON/ only lay out what the brief says.
