internal import Checking
internal import Law
internal import Ledger
internal import Lexicon
internal import Reading

/// Sorts what a check found into the parts of a brief.
struct BriefingDesk {
    let check: Check
    let cases: [String: Case]
    let law: Law
    let lexicon: Lexicon
    let today: CalendarDate
    let article: ArticleLines

    init(check: Check, cases: [String: Case], law: Law, lexicon: Lexicon, today: CalendarDate) {
        self.check = check
        self.cases = cases
        self.law = law
        self.lexicon = lexicon
        self.today = today
        article = ArticleLines(check.document.text)
    }

    var noun: String { check.document.kind == "notice" ? "notice" : "article" }

    // MARK: Sales

    func matchedSales() -> [BriefedSale] {
        let gatherer = ComparisonGatherer(check: check, article: article)
        return check.sales.filter { isMatched($0) }.enumerated().map { index, sale in
            let matches = check.matches.filter { $0.sale == sale.id }
            let matched = matches.map { match in
                MatchedCase(
                    id: match.caseID, found: cases[match.caseID], because: ReasonWords.text(match.because),
                    score: match.score)
            }
            let first = matched.first?.found
            let what =
                first.flatMap(SaleWords.mainLine) ?? SaleWords.items(sale) ?? "articles that nobody lists"
            let buyer = first?.buyer ?? sale.buyer?.code
            let rows = gatherer.comparisons(of: sale)
            let covered = rows.flatMap(\.claims) + wholeArticle().flatMap(\.claims)
            return BriefedSale(
                number: index + 1, sale: sale, title: title(what, buyer),
                value: first?.value.map(SaleWords.ceiling), cases: matched,
                rows: rows + StatedFields(article: article, found: first, covered: covered).rows(of: sale))
        }
    }

    func wholeArticle() -> [Comparison] {
        ComparisonGatherer(check: check, article: article).wholeArticle()
    }

    /// Sales that a notification of the United States could be behind, and for which there is none.
    func unrecordedSales(after count: Int) -> [UnrecordedSale] {
        check.sales.filter { !isMatched($0) && couldBeNotified($0) }.enumerated().map { index, sale in
            let value = sale.value.map { SafeText.line($0.text) }
            return UnrecordedSale(
                number: count + index + 1, sale: sale,
                title: title(SaleWords.items(sale) ?? "articles that it does not name", sale.buyer?.code),
                value: value, stage: "said to be \(SaleWords.stage(sale.stage))",
                quote: sale.evidence.first.map(article.quote))
        }
    }

    /// Sales by other states, and talk of sales.
    var salesOfOthers: [Sale] { check.sales.filter { !isMatched($0) && !couldBeNotified($0) } }

    private func isMatched(_ sale: Sale) -> Bool { check.matches.contains { $0.sale == sale.id } }

    private func couldBeNotified(_ sale: Sale) -> Bool {
        guard sale.seller.map({ $0.code == "USA" }) ?? true else { return false }
        if sale.value != nil || sale.transmittal != nil { return true }
        switch sale.stage {
        case .approved, .notified, .underReview, .signed, .delivered: return sale.seller != nil
        case .requested, .negotiating, .blocked, .offered, .cancelled, .reported: return false
        }
    }

    private func title(_ what: String, _ buyer: String?) -> String {
        guard let buyer else { return what }
        return "\(what) → \(BuyerName.text(buyer, lexicon))"
    }

    // MARK: Law

    func positions(of sales: [BriefedSale]) -> [SharedPosition] {
        var shared: [(sales: [Int], cases: [String], position: LegalPosition)] = []
        for sale in sales {
            for found in sale.cases.compactMap(\.found) {
                let position = LegalPosition(of: found, law: law, lexicon: lexicon, today: today)
                if let index = shared.firstIndex(where: { $0.position == position }) {
                    if !shared[index].sales.contains(sale.number) { shared[index].sales.append(sale.number) }
                    shared[index].cases.append(found.id)
                } else {
                    shared.append(([sale.number], [found.id], position))
                }
            }
        }
        return shared.map { SharedPosition(sales: $0.sales, cases: $0.cases, position: $0.position) }
    }

    // MARK: What is left out, what else is told

    func omissions(of sales: [BriefedSale]) -> [Omission] {
        let gatherer = ComparisonGatherer(check: check, article: article)
        return check.findings.filter { $0.verdict == .incomplete }.map { finding in
            Omission(
                sale: sales.first { $0.sale.id == finding.sale }?.number,
                missing: SafeText.line(finding.record.text), claim: article.quote(finding.claim.span),
                claimsToBeWhole: finding.severity != .note, comparison: gatherer.comparison([finding]))
        }
    }

    func mentions() -> [MentionedGroup] {
        var told: [(start: Int, parties: String, item: Mentioned)] = []
        for sale in salesOfOthers {
            guard let evidence = sale.evidence.first ?? sale.items.first?.span else { continue }
            let what = SaleWords.items(sale) ?? "a sale"
            told.append(
                (
                    evidence.start, EventWords.parties(sale.seller, sale.buyer, lexicon),
                    Mentioned(
                        what: "\(what), said to be \(SaleWords.stage(sale.stage))",
                        quote: article.quote(evidence))
                ))
        }
        for event in check.events {
            told.append(
                (
                    event.evidence.start, EventWords.parties(event.source, event.target, lexicon),
                    Mentioned(what: EventWords.text(event, lexicon), quote: article.quote(event.evidence))
                ))
        }
        var groups: [MentionedGroup] = []
        for entry in told.sorted(by: { $0.start < $1.start }) {
            if let index = groups.firstIndex(where: { $0.parties == entry.parties }) {
                let isTold = groups[index].items.contains {
                    $0.what == entry.item.what && $0.quote.line == entry.item.quote.line
                }
                if !isTold { groups[index].items.append(entry.item) }
            } else {
                groups.append(MentionedGroup(parties: entry.parties, items: [entry.item]))
            }
        }
        return groups
    }
}
