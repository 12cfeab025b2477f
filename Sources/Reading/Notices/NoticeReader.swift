internal import Documents
internal import Lexicon

/// Reads official notices of arms sales: web pages of DSCA and State, Federal Register sheets.
struct NoticeReader {
    let text: Text
    let sentences: [Sentence]
    let document: Document

    private var notice: NoticeText

    init(text: Text, sentences: [Sentence], document: Document) {
        self.text = text
        self.sentences = sentences
        self.document = document
        notice = NoticeText(text: text)
    }

    /// What a notice says.
    struct Outcome {
        var sales: [Sale] = []
        var details: NoticeDetails?
        var corrects: NoticeCorrection?
        var warnings: [String] = []
    }

    func read() -> Outcome {
        if let correction = NoticeCorrectionReader(notice: notice, sentences: sentences).read() {
            var details = NoticeDetails(kind: .correction)
            details.printedTransmittal = nil
            return Outcome(
                details: details, corrects: correction,
                warnings: ["This is a correction: it names no buyer, no value and no articles of its own."])
        }
        let amounts = Amounts.find(in: text)
        var outcome = Outcome()
        for part in parts() {
            var reader = self
            reader.notice = notice.limited(to: part)
            // A sum right at the end of a page that was cut off may have lost its scale.
            let own = amounts.filter { part.contains($0.figure) && !isCutOff($0) }
            let sheet = reader.sheet()
            let details = NoticeSheet(notice: reader.notice, sentences: sentences, amounts: own, sheet: sheet)
                .details(transmittal: reader.transmittal())
            let read = reader.sale(sheet, own)
            outcome.sales += read.sales
            outcome.warnings += read.warnings
            if outcome.details == nil { outcome.details = details }
        }
        return outcome
    }

    /// Whether a cut or torn markup may have taken the end of the sum: `$312` of `$312.5 million`.
    private func isCutOff(_ amount: Amount) -> Bool {
        guard amount.end < text.count else { return true }
        if text.tokens[amount.end].flags.contains(.newBlock), text.classes(amount.end).contains(.scale) {
            return true
        }
        guard amount.end + 3 > text.count else { return false }
        return !text.isMark(amount.end, Mark.fullStop) || text.tokens[amount.end - 1].kind == .number
    }

    /// The first day that a page's head prints: `NEWS | Jan. 8, 2026`, `WASHINGTON, January 08, 2026 -`.
    private func datedHead() -> String? {
        let end = min(text.count, 160)
        return (0..<end).lazy.compactMap { notice.date(at: $0)?.value }.first
    }

    /// The notices of a document: a Congressional Record insertion holds a letter and a sheet for each of several
    /// sales; each begins at the transmittal number before its item (i).
    private func parts() -> [Range<Int>] {
        var headings: [Int] = []
        var from = 0
        while let found = notice.find(["purchaser"], from: from) {
            from = found.upperBound
            if isItemNumber(before: found.lowerBound) { headings.append(found.lowerBound) }
        }
        guard headings.count > 1 else { return [0..<text.count] }
        var starts: [Int] = [0]
        for (number, heading) in headings.enumerated().dropFirst() {
            var start = heading
            var from = headings[number - 1]
            while let found = notice.find(["transmittal"], from: from, to: heading) {
                from = found.upperBound
                start = found.lowerBound
            }
            starts.append(start)
        }
        return zip(starts, starts.dropFirst() + [text.count]).map { $0..<$1 }
    }

    private func sale(_ sheet: Range<Int>?, _ amounts: [Amount]) -> (sales: [Sale], warnings: [String]) {
        var warnings: [String] = []
        let determination = determination()
        guard sheet != nil || determination != nil else {
            warnings.append("No determination and no sheet of a proposed sale was found in this notice.")
            return ([], warnings)
        }
        let request = request()
        guard
            let buyer = sheet.flatMap({ self.buyer(in: $0) }) ?? determination.flatMap({ buyer(in: $0) })
                ?? request.flatMap({ buyer(in: $0) })
        else {
            warnings.append("This notice names no purchaser.")
            return ([], warnings)
        }
        var sale = Sale(id: "s1", stage: .notified)
        sale.buyer = buyer
        sale.seller = seller(determination, sheet)
        sale.channel =
            determination != nil || notice.find(["letter", "of", "offer"]) != nil ? .fms : .unknown
        sale.transmittal = transmittal()
        // A sheet prints the day itself; only a web page's own date stands for it.
        sale.notified = deliveredDate() ?? (sheet == nil ? document.published ?? datedHead() : nil)
        if sale.notified == nil {
            warnings.append("This notice does not state when it was delivered to Congress.")
        }
        sale.value = sheet.flatMap { total(in: $0, amounts) } ?? estimatedCost(amounts)
        let items = NoticeItems(notice: notice, sentences: sentences)
        sale.items = sheet.map { items.read(sheet: $0) } ?? request.map { items.read(request: $0) } ?? []
        sale.contractors = NoticeContractors(notice: notice).read()
        sale.evidence = [evidence(determination, sheet)].compactMap { $0 }
        var index = notice.bounds.lowerBound
        while index < notice.bounds.upperBound {
            let start = index
            index += 1
            if text.classes(start).isDisjoint(with: .number | .scale) { continue }
            guard let numeral = text.numeral(at: start) else { continue }
            // `two (72)` is no number of its own in `seventy-two (72)`.
            index = max(index, numeral.end)
            if numeral.disagrees {
                warnings.append(
                    "The words and the figures of this number disagree: \(text.line(numeral.start, numeral.end))."
                )
            }
        }
        if sale.value == nil { warnings.append("This notice states no value.") }
        let totals = Set(disagreeingTotals(amounts, sheet))
        if totals.count > 1 {
            let words = totals.sorted().map { String($0) }.joined(separator: " and ")
            warnings.append("This notice gives different totals: \(words) dollars.")
        }
        return ([sale], warnings)
    }

    /// The totals that the notice states: on the sheet, and in the sentences on its estimated cost.
    private func disagreeingTotals(_ amounts: [Amount], _ sheet: Range<Int>?) -> [Int] {
        var totals: [Int] = []
        if let sheet, let total = total(in: sheet, amounts) { totals.append(total.amount) }
        var from = 0
        while let cost = notice.find(["estimated", "total", "cost", "is"], from: from) {
            from = cost.upperBound
            if let amount = amounts.first(where: { $0.figure >= cost.upperBound }),
                amount.figure - cost.upperBound <= 3
            {
                totals.append(amount.money.amount)
            }
        }
        return totals
    }

    // MARK: Parts of the notice

    /// From item (i) of a transmittal sheet to its annex.
    private func sheet() -> Range<Int>? {
        guard let purchaser = notice.find(["purchaser"]), isItemNumber(before: purchaser.lowerBound) else {
            return nil
        }
        let end =
            notice.find(["policy", "justification"], from: purchaser.upperBound)?.lowerBound
            ?? notice.bounds.upperBound
        return purchaser.lowerBound..<end
    }

    /// `(i)` stands within a few tokens before `Prospective Purchaser`, perhaps a page mark between them.
    private func isItemNumber(before index: Int) -> Bool {
        (max(0, index - 16)..<index).contains { text.isMark($0, Mark.open) && text.reads($0 + 1, "i") }
    }

    /// The sentence `… has made a determination approving a possible Foreign Military Sale to …`.
    private func determination() -> Range<Int>? {
        guard let found = notice.find(["determination", "approving"]) else { return nil }
        return found.lowerBound..<notice.endOfSentence(found.lowerBound, sentences)
    }

    /// The sentence `The Government of X has requested to buy …`.
    private func request() -> Range<Int>? {
        guard let found = notice.find(["has", "requested"]) else { return nil }
        return sentenceStart(found.lowerBound)..<notice.endOfSentence(found.lowerBound, sentences)
    }

    private func sentenceStart(_ index: Int) -> Int {
        sentences.last { $0.start <= index }?.start ?? 0
    }

    private func evidence(_ determination: Range<Int>?, _ sheet: Range<Int>?) -> Span? {
        if let determination {
            return text.span(sentenceStart(determination.lowerBound), determination.upperBound)
        }
        guard let sheet,
            let total = notice.find(["total"], from: afterValueHeading(sheet), to: sheet.upperBound)
        else { return sheet.map { text.span($0.lowerBound, min($0.upperBound, $0.lowerBound + 12)) } }
        var end = total.upperBound
        while end < text.count, !text.tokens[end].flags.contains(.newLine) { end += 1 }
        return text.span(total.lowerBound, end)
    }

    private func afterValueHeading(_ sheet: Range<Int>) -> Int {
        notice.find(["estimated", "value"], from: sheet.lowerBound, to: sheet.upperBound)?.upperBound
            ?? sheet.lowerBound
    }

    // MARK: Fields

    private func buyer(in range: Range<Int>) -> Party? {
        for index in range {
            guard let mention = text.mention(startingAt: index) else { continue }
            let entity = text.entity(mention)
            let span = text.span(Int(mention.start), Int(mention.end))
            switch mention.kind {
            case .state where entity.code != "USA" && mention.form != .demonym:
                return Party(code: entity.id, span: span)
            // A cut or torn markup leaves `NATO Support` of a longer name.
            case .body
            where Int(mention.end) >= text.count || text.isCapitalised(notice.skipPageMark(Int(mention.end))):
                continue
            case .body where entity.code == "tecro" || entity.state == "TWN":
                return Party(code: "TWN", span: span)
            case .body
            where entity.state.isEmpty && entity.type == "organisation"
                || entity.code == "nspa":
                return Party(code: entity.id, span: span)
            default: continue
            }
        }
        return nil
    }

    /// The United States: by the words that make it a foreign military sale.
    private func seller(_ determination: Range<Int>?, _ sheet: Range<Int>?) -> Party? {
        if let department = notice.find(["department", "of", "state"])
            ?? notice.find(["state", "department"])
        {
            return Party(code: "USA", span: text.span(department.lowerBound, department.upperBound))
        }
        if let department = notice.find(["department", "of", "defense"])
            ?? notice.find(["arms", "export", "control", "act"])
        {
            return Party(code: "USA", span: text.span(department.lowerBound, department.upperBound))
        }
        return nil
    }

    /// `Transmittal No. 26-13`, `#26-27`, `TRANSMITTAL NO RSAT 26-23`, `26-1C`, `0G-23`.
    private func transmittal() -> String? {
        var from = 0
        while let found = notice.find(["transmittal"], from: max(from, notice.bounds.lowerBound)) {
            from = found.upperBound
            var position = from
            while position < text.count, position - from < 5, text.tokens[position].kind != .number {
                position += 1
            }
            guard position < text.count, text.tokens[position].kind == .number else { continue }
            if let number = notice.transmittal(at: position) { return number }
        }
        return nil
    }

    /// Item (viii), or (vii) of an enhancement report: `Date Report Delivered to Congress: February 26, 2026`.
    private func deliveredDate() -> String? {
        guard let found = notice.find(["date", "report", "delivered", "to", "congress"]) else { return nil }
        for index in found.upperBound..<min(text.count, found.upperBound + 4) {
            if let date = notice.date(at: index) { return date.value }
        }
        return nil
    }

    /// The line `TOTAL …… $280 million` of the sheet.
    private func total(in sheet: Range<Int>, _ amounts: [Amount]) -> Money? {
        guard let total = notice.find(["total"], from: afterValueHeading(sheet), to: sheet.upperBound) else {
            return nil
        }
        guard
            var money = amounts.first(where: { $0.figure >= total.upperBound && $0.figure < sheet.upperBound }
            )?.money
        else { return nil }
        money.qualifier = .estimated
        return money
    }

    /// `The estimated total cost is $45 million.`, `for an estimated cost of $45 million`.
    private func estimatedCost(_ amounts: [Amount]) -> Money? {
        var from = 0
        var result: Money?
        while let cost = notice.find(["cost"], from: from) {
            from = cost.upperBound
            guard
                (max(0, cost.lowerBound - 2)..<cost.lowerBound).contains(where: {
                    text.classes($0).contains(.estimated)
                })
            else { continue }
            if let amount = amounts.first(where: { $0.figure >= cost.upperBound }),
                amount.figure - cost.upperBound <= 4
            {
                result = amount.money
            }
        }
        result?.qualifier = .estimated
        return result ?? (determination() == nil ? nil : amounts.first?.money)
    }
}
