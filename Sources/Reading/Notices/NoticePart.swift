internal import Lexicon

/// One notice of a document, with the stretches that its fields stand in.
struct NoticePart {
    let notice: NoticeText
    let sentences: [Sentence]
    /// The sums printed in this notice.
    let amounts: [Amount]
    /// Item (i) of a transmittal sheet to its policy justification.
    let sheet: Range<Int>?
    /// The sentence `… has made a determination approving a possible Foreign Military Sale to …`.
    let determination: Range<Int>?
    let request: NoticeRequest?
    let number: NoticeNumber?
    let kind: NoticeKind

    var text: Text { notice.text }

    /// Whether the paper is set as a 36(b)(5) sheet: it tells a change and has no values of its own in a table.
    let isChange: Bool

    init(notice: NoticeText, sentences: [Sentence], amounts: [Amount]) {
        self.notice = notice
        // A document may hold thousands of notices: each looks at its own sentences and sums alone.
        let first = sentences.firstIndex(behind: notice.bounds.lowerBound) { $0.end > $1 }
        let last = sentences.firstIndex(behind: notice.bounds.upperBound) { $0.start >= $1 }
        self.sentences = Array(sentences[first..<max(first, last)])
        self.amounts = Array(amounts.within(notice.bounds))
        sheet = Self.sheet(notice)
        determination = Self.determination(notice, self.sentences)
        request = NoticeRequest.find(in: notice, self.sentences)
        number = notice.firstNumber()
        kind = Self.kind(notice, number?.value)
        isChange =
            (kind == .enhancement || kind == .enhancementReport) && sheet != nil
            && !Self.hasValues(notice, sheet)
    }

    /// The notices of a document: the Congressional Record prints a letter and a sheet for each of several sales.
    static func parts(of notice: NoticeText, sentences: [Sentence], amounts: [Amount]) -> [NoticePart] {
        var headings: [Int] = []
        var from = notice.bounds.lowerBound
        while let found = notice.find(["purchaser"], from: from) {
            from = found.upperBound
            if isItemNumber(before: found.lowerBound, notice.text) { headings.append(found.lowerBound) }
        }
        var starts = [notice.bounds.lowerBound]
        for (last, heading) in zip(headings, headings.dropFirst()) {
            starts.append(start(of: heading, behind: last, notice))
        }
        return zip(starts, starts.dropFirst() + [notice.bounds.upperBound]).map { start, end in
            NoticePart(notice: notice.limited(to: start..<end), sentences: sentences, amounts: amounts)
        }
    }

    /// Where the notice with that item (i) begins: at its letter, else at its number.
    private static func start(of heading: Int, behind last: Int, _ notice: NoticeText) -> Int {
        var numbers: [NoticeNumber] = []
        var from = last
        while let found = notice.find(["transmittal"], from: from, to: heading) {
            from = found.upperBound
            if let number = notice.number(after: found) { numbers.append(number) }
        }
        guard let own = numbers.last else { return heading }
        let first = numbers.first { $0.value == own.value } ?? own
        var start = first.tokens.lowerBound
        from = last
        while let letter = notice.find(["dear"], from: from, to: start) {
            from = letter.upperBound
            start = letter.lowerBound
        }
        return start
    }

    // MARK: Stretches

    private static func sheet(_ notice: NoticeText) -> Range<Int>? {
        guard let purchaser = notice.find(["purchaser"]),
            isItemNumber(before: purchaser.lowerBound, notice.text)
        else { return nil }
        let end =
            notice.find(["policy", "justification"], from: purchaser.upperBound)?.lowerBound
            ?? notice.bounds.upperBound
        return purchaser.lowerBound..<end
    }

    /// `(i)` stands within a few tokens before `Prospective Purchaser`, perhaps a page mark between them.
    private static func isItemNumber(before index: Int, _ text: Text) -> Bool {
        (max(0, index - 16)..<index).contains { text.isMark($0, Mark.open) && text.reads($0 + 1, "i") }
    }

    /// Releases before 2012 say that Congress was notified of a possible sale.
    private static func determination(_ notice: NoticeText, _ sentences: [Sentence]) -> Range<Int>? {
        guard
            let found = notice.find(["determination", "approving"])
                ?? notice.find(["of", "a", "possible", "foreign", "military", "sale"])
        else { return nil }
        return found.lowerBound..<notice.endOfSentence(found.lowerBound, sentences)
    }

    /// The number tells the kind, else the section that the paper cites.
    private static func kind(_ notice: NoticeText, _ number: String?) -> NoticeKind {
        let sides = (number ?? "").split(separator: "-", maxSplits: 1)
        if sides.count == 2, sides[0].last?.isLetter ?? false { return .enhancementReport }
        if sides.count == 2, sides[1].last?.isLetter ?? false { return .enhancement }
        guard let heading = notice.find(["report", "of", "enhancement"]) else { return .certification }
        let cites = (heading.upperBound..<min(heading.upperBound + 30, notice.bounds.upperBound)).contains {
            notice.text.isMark($0, Mark.open) && notice.text.reads($0 + 1, "a")
                && notice.text.isMark($0 + 2, Mark.close)
        }
        return cites ? .enhancementReport : .enhancement
    }

    /// `(ii) Total Estimated Value:` with its table.
    private static func hasValues(_ notice: NoticeText, _ sheet: Range<Int>?) -> Bool {
        var from = sheet?.lowerBound ?? 0
        while let found = notice.find(["total", "estimated", "value"], from: from, to: sheet?.upperBound) {
            if notice.text.isMark(found.upperBound, Mark.colon) { return true }
            from = found.upperBound
        }
        return false
    }

    // MARK: Evidence

    func startOfSentence(_ index: Int) -> Int {
        let behind = sentences.firstIndex(behind: index) { $0.start > $1 }
        return max(notice.bounds.lowerBound, behind > 0 ? sentences[behind - 1].start : 0)
    }

    /// The words that state the sale: the determination, the sheet's total, what changes, or the request.
    func evidence(of sale: Sale) -> Span? {
        if let determination {
            return text.span(startOfSentence(determination.lowerBound), determination.upperBound)
        }
        if isChange, let now = notice.find(["this", "transmittal"], from: sheet?.lowerBound) {
            return text.span(now.lowerBound, notice.endOfSentence(now.lowerBound, sentences))
        }
        guard let sheet else {
            return request.map { text.span($0.sentence.lowerBound, $0.sentence.upperBound) }
        }
        guard let total = notice.find(["total"], from: afterValueHeading(sheet), to: sheet.upperBound) else {
            return text.span(sheet.lowerBound, min(sheet.upperBound, sheet.lowerBound + 12))
        }
        var end = total.upperBound
        while end < text.count, !text.tokens[end].flags.contains(.newLine) { end += 1 }
        return text.span(total.lowerBound, end)
    }

    func afterValueHeading(_ sheet: Range<Int>) -> Int {
        notice.find(["estimated", "value"], from: sheet.lowerBound, to: sheet.upperBound)?.upperBound
            ?? sheet.lowerBound
    }

    /// The first day that a page's head prints: `NEWS | Jan. 8, 2026`, `WASHINGTON, January 08, 2026 -`.
    func datedHead() -> String? {
        (0..<min(text.count, 160)).lazy.compactMap { notice.date(at: $0)?.value }.first
    }
}
