internal import Lexicon
internal import Reading

/// What a notice states beside its sale, a line a field, each with the line of the document that it stands on.
struct NoticeText {
    let details: NoticeDetails
    let article: ArticleLines
    let lexicon: Lexicon

    func add(_ number: Int?, to page: inout TextPage) {
        page.heading(number.map { "Notice of sale \($0)" } ?? "Notice")
        row("kind", plain(details.kind.rawValue), nil, &page)
        for party in details.furtherBuyers { row("also for", name(party), party.start, &page) }
        for party in details.onBehalfOf { row("on behalf of", name(party), party.start, &page) }
        row("number as printed", details.printedTransmittal, &page)
        row("delivered", details.delivered, &page)
        row("major equipment", details.majorDefenseValue, &page)
        row("other", details.otherValue, &page)
        row("funding", details.funding, &page)
        row("military department", details.militaryDepartment, &page)
        for code in details.caseCodes { row("case code", code, &page) }
        for prior in details.priorCases { row("prior case", prior, &page) }
        row("commission", details.commission, &page)
        if let change = details.change { add(change, &page) }
        for change in details.changes where change.value != details.change?.parent?.value {
            row("names", change, &page)
        }
        row("classification", details.classification, &page)
        row("relation", details.relation.map { NoticeField(value: plain($0.value), span: $0.span) }, &page)
        row("offset", details.offset.map { NoticeField(value: plain($0.value), span: $0.span) }, &page)
        row("personnel", details.personnel, &page)
        quote("emergency", details.emergency, &page)
        quote("caveat", details.caveat, &page)
        quote("adds to a case", details.addsTo, &page)
        quote("no contractor", details.noContractor, &page)
        quote("contractor open", details.openContractor, &page)
        quote("made abroad", details.manufactureAbroad, &page)
        for money in details.earlierValues {
            row("earlier value", SafeText.line(money.text) + ", of the case before", money.start, &page)
        }
        for item in details.otherItems { row("other item", item, &page) }
        for found in details.disagreements {
            quote("disagrees", NoticeField(value: "", span: found.first), &page)
            quote("with", NoticeField(value: "", span: found.second), &page)
        }
    }

    private func add(_ change: NoticeChange, _ page: inout TextPage) {
        row("changes", change.parent, &page)
        row("of", change.parentDate, &page)
        for step in change.history { row("changed before by", step, &page) }
        if !change.changed.isEmpty {
            row("what changes", change.changed.map(\.rawValue).joined(separator: ", "), nil, &page)
        }
        row("value before", change.valueBefore, &page)
        row("MDE before", change.majorDefenseValueBefore, &page)
        row("added value", change.addedValue, &page)
        row("added MDE", change.addedMajorDefenseValue, &page)
        row("value after", change.valueAfter, &page)
        row("MDE after", change.majorDefenseValueAfter, &page)
        quote("significance", change.significance, &page)
        quote("sensitivity", change.sensitivity, &page)
    }

    private func plain(_ value: String) -> String { value.replacing("_", with: " ") }

    private func name(_ party: Party) -> String { BuyerName.text(party.code, lexicon) }

    private func row(_ label: String, _ field: NoticeField?, _ page: inout TextPage) {
        if let field { row(label, SafeText.line(field.value), field.start, &page) }
    }

    private func row(_ label: String, _ money: Money?, _ page: inout TextPage) {
        if let money { row(label, SafeText.line(money.text), money.start, &page) }
    }

    private func quote(_ label: String, _ field: NoticeField?, _ page: inout TextPage) {
        if let field { row(label, article.quote(field.span).text, field.start, &page) }
    }

    private func row(_ label: String, _ value: String, _ start: Int?, _ page: inout TextPage) {
        page.spread(
            value, start.map { "line \(article.line(at: $0))" } ?? "",
            first: "  " + Wrap.padded(label, to: 20), rightInk: .dim)
    }
}
