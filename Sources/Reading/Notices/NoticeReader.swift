internal import Documents
internal import Lexicon

/// Reads official notices of arms sales: pages of DSCA and State, sheets of the Federal Register, letters and sheets
/// of the Congressional Record, licences.
///
/// A document is cut into its notices (`NoticePart`); each field of each is read by its own small reader.
struct NoticeReader {
    let text: Text
    let sentences: [Sentence]
    let document: Document

    /// What a notice says.
    struct Outcome {
        var sales: [Sale] = []
        var details: [NoticeDetails] = []
        var corrects: NoticeCorrection?
        var warnings: [String] = []
    }

    func read() -> Outcome {
        let notice = NoticeText(text: text)
        if let correction = NoticeCorrectionReader(notice: notice, sentences: sentences).read() {
            return Outcome(
                details: [NoticeDetails(kind: .correction)], corrects: correction,
                warnings: ["This is a correction: it names no buyer, no value and no articles of its own."])
        }
        let amounts = Amounts.find(in: text).filter { !isCutOff($0) }
        var outcome = LicenceReader(notice: notice, sentences: sentences, amounts: amounts).read()
        guard outcome.sales.isEmpty else { return outcome }
        let parts = NoticePart.parts(of: notice, sentences: sentences, amounts: amounts)
        for part in parts {
            let read = read(part)
            outcome.sales += read.sales
            outcome.warnings += read.warnings
            // A letter without its sheet adds nothing to the sheets beside it.
            if !read.sales.isEmpty || parts.count == 1 { outcome.details += read.details }
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

    // MARK: One notice

    private func read(_ part: NoticePart) -> Outcome {
        var details = NoticeDetails(kind: part.kind)
        NoticeSheet(part: part).read(into: &details)
        NoticeJustification(part: part).read(into: &details)
        var outcome = Outcome()
        guard part.sheet != nil || part.determination != nil || part.request != nil else {
            outcome.details = [details]
            outcome.warnings = ["No determination and no sheet of a proposed sale was found in this notice."]
            return outcome
        }
        let parties = NoticeParties(part: part)
        guard let buyers = parties.buyers() else {
            outcome.details = [details]
            outcome.warnings = ["This notice names no purchaser."]
            return outcome
        }
        var sale = Sale(id: "", stage: .notified)
        sale.seller = parties.seller()
        sale.buyer = buyers.parties.first
        details.furtherBuyers = Array(buyers.parties.dropFirst())
        details.onBehalfOf = parties.onBehalfOf(beside: buyers.parties)
        details.readFrom["buyer"] = buyers.place
        sale.channel =
            part.determination != nil || part.kind != .certification
                || part.notice.find(["letter", "of", "offer"]) != nil ? .fms : .unknown
        sale.transmittal = part.number?.value
        readDay(part, &sale, &details)
        readValues(part, &sale, &details)
        readItems(part, &sale, &details)
        sale.contractors = NoticeContractors(notice: part.notice).read()
        sale.evidence = [part.evidence(of: sale)].compactMap { $0 }
        details.disagreements = NoticeDisagreements(part: part).find(
            sale: sale, details: details, parties: parties)
        outcome.warnings = missing(sale, details) + details.disagreements.map(\.message)
        outcome.sales = [sale]
        outcome.details = [details]
        return outcome
    }

    /// A sheet prints the day itself; only a web page's own date stands for it.
    private func readDay(_ part: NoticePart, _ sale: inout Sale, _ details: inout NoticeDetails) {
        if let delivered = details.delivered {
            sale.notified = delivered.value
            details.readFrom["notified"] = .sheet
        } else if part.sheet == nil, let day = document.published ?? part.datedHead() {
            sale.notified = day
            details.readFrom["notified"] = .page
        }
    }

    private func readValues(_ part: NoticePart, _ sale: inout Sale, _ details: inout NoticeDetails) {
        let values = NoticeValues(part: part)
        details.earlierValues = values.earlier()
        if part.isChange {
            let change = NoticeChangeReader(part: part).read()
            details.change = change
            sale.value = change.valueAfter
            if sale.value != nil { details.readFrom["value"] = .description }
        }
        if sale.value == nil, let total = values.total() {
            sale.value = total.money
            details.readFrom["value"] = total.place
        }
    }

    private func readItems(_ part: NoticePart, _ sale: inout Sale, _ details: inout NoticeDetails) {
        let items = NoticeItems(notice: part.notice, sentences: sentences)
        if part.isChange {
            sale.items = NoticeChangeReader(part: part).addedItems()
            details.readFrom["items"] = .description
        } else if let sheet = part.sheet {
            sale.items = items.read(sheet: sheet)
            details.readFrom["items"] = .sheet
        } else if let request = part.request {
            sale.items = items.read(request: request)
            details.readFrom["items"] = .request
        }
        if sale.items.isEmpty { details.readFrom["items"] = nil }
    }

    /// What a notice has to say and does not.
    private func missing(_ sale: Sale, _ details: NoticeDetails) -> [String] {
        var warnings: [String] = []
        if sale.notified == nil {
            warnings.append("This notice does not state when it was delivered to Congress.")
        }
        if sale.value == nil {
            let before = details.change?.valueBefore.map { "; the case before it: \($0.text)" } ?? ""
            warnings.append("This notice states no value of its own\(before).")
        }
        return warnings
    }
}
