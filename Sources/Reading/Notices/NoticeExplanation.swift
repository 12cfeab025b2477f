/// The fields of one notice, each with where the form carries it.
struct NoticeExplanation {
    let sale: Sale?
    let details: NoticeDetails
    let prefix: String

    func fields() -> [ExplainedField] {
        saleFields() + sheetFields() + changeFields() + sentenceFields() + listFields() + disagreements()
    }

    private func field(_ name: String, _ value: String, _ rule: String, _ span: Span) -> ExplainedField {
        ExplainedField(name: prefix + name, value: value, rule: rule, span: span)
    }

    private func field(_ name: String, _ field: NoticeField?, _ rule: String) -> ExplainedField? {
        field.map { self.field(name, $0.value, rule, $0.span) }
    }

    private func field(_ name: String, _ money: Money?, _ rule: String) -> ExplainedField? {
        money.map { field(name, "\($0.amount) \($0.currency)", rule, $0.span) }
    }

    // MARK: The sale

    private func saleFields() -> [ExplainedField] {
        guard let sale else { return [] }
        let evidence = sale.evidence.first
        var fields = [
            sale.transmittal.flatMap { number in
                (details.printedTransmittal?.span ?? evidence).map {
                    field(
                        "transmittal", number, "the first number behind the word Transmittal, normalised", $0)
                }
            },
            sale.buyer.map { field("buyer", $0.code, buyerRule, $0.span) },
            sale.seller.map {
                field("seller", $0.code, "the department or the act that makes the notice", $0.span)
            },
            sale.value.map { field("value", $0.inWords, valueRule, $0.span) },
            sale.notified.flatMap { day in
                (details.delivered?.span ?? evidence).map { field("notified", day, dayRule, $0) }
            },
            evidence.map { field("stage", sale.stage.rawValue, "a notice notifies", $0) },
        ].compactMap { $0 }
        fields += details.furtherBuyers.map {
            field("buyer", $0.code, "another purchaser in the same list", $0.span)
        }
        fields += details.onBehalfOf.map { field("for", $0.code, "behind `on behalf of`", $0.span) }
        fields += sale.items.map { field("item", $0.inWords, itemRule, $0.span) }
        fields += sale.contractors.map { field("contractor", $0.inWords, contractorRule, $0.span) }
        return fields
    }

    private var buyerRule: String {
        switch details.readFrom["buyer"] {
        case .sheet: "item (i), Purchaser"
        case .request: "the sentence of the request"
        case .heading: "the heading of the page; no sentence names a purchaser"
        case .letter: "a country to which the licence lets export"
        default: "the determination names the government"
        }
    }

    private var valueRule: String {
        switch details.readFrom["value"] {
        case .sheet: "item (ii), the line TOTAL; a ceiling"
        case .determination: "the sum in the determination; a ceiling"
        case .description: "item (iii), the case as it will be; a ceiling"
        case .letter: "`in the amount of … or more`: a bound, not the value"
        default: "the sentence on the estimated cost; a ceiling"
        }
    }

    private var dayRule: String {
        switch details.readFrom["notified"] {
        case .sheet: "item (viii) or (vii), Date Report Delivered to Congress"
        case .letter: "the date of the letter"
        default: "the day of the page; it may be the day of posting"
        }
    }

    private var itemRule: String {
        switch details.readFrom["items"] {
        case .sheet: "item (iii), the list of major defense equipment"
        case .description: "item (iii), what this transmittal adds"
        case .letter: "the sentence on the transaction"
        default: "the list of the request, before the non-MDE items"
        }
    }

    private var contractorRule: String {
        details.kind == .commercialLicence
            ? "a firm in the sentence on the transaction" : "the sentence on the principal contractor"
    }

    // MARK: The sheet

    private func sheetFields() -> [ExplainedField] {
        let single = [
            field(
                "transmittal as printed", details.printedTransmittal, "the number with the words before it"),
            field("major defense equipment", details.majorDefenseValue, "item (ii), Major Defense Equipment"),
            field("other", details.otherValue, "item (ii), the line Other"),
            field("funding", details.funding, "the line Funding Source"),
            field(
                "military department", details.militaryDepartment,
                "Military Department or Implementing Agency"),
            field("commission", details.commission, "item (vi), Sales Commission"),
        ].compactMap { $0 }
        return single
            + details.caseCodes.compactMap {
                field("case code", $0, "item (iv), a code as JO-B-YFX")
            }
            + details.priorCases.compactMap { field("prior case", $0, "item (v), Prior Related Cases") }
            + details.changes.compactMap { field("names", $0, "another transmittal number in the text") }
    }

    private func changeFields() -> [ExplainedField] {
        guard let change = details.change else { return [] }
        let fields = [
            field("changes", change.parent, "item (ii), the certification under Section 36(b)(1)"),
            field("changes notice of", change.parentDate, "item (ii), its date"),
            field("value before", change.valueBefore, "item (iii), the case as Congress was notified"),
            field("MDE before", change.majorDefenseValueBefore, "item (iii), its major defense equipment"),
            field("added value", change.addedValue, "item (iii), what this transmittal adds"),
            field(
                "added MDE", change.addedMajorDefenseValue, "item (iii), what this transmittal adds to MDE"),
            field("value after", change.valueAfter, "item (iii), the case as it will be"),
            field("MDE after", change.majorDefenseValueAfter, "item (iii), its major defense equipment then"),
            field("significance", change.significance, "item (iv), Significance"),
            field("sensitivity", change.sensitivity, "item (vi), Sensitivity of Technology"),
        ].compactMap { $0 }
        return fields
            + change.history.compactMap { field("changed before by", $0, "item (iii), its history") }
    }

    // MARK: Sentences and lists

    private func sentenceFields() -> [ExplainedField] {
        [
            field("classification", details.classification, "the annex, highest level of classification"),
            field("relation", details.relation, "the sentence on foreign policy of the justification"),
            field("offset", details.offset, "the sentence on offset agreements"),
            field("personnel", details.personnel, "the sentence on the assignment of representatives"),
            field("emergency", details.emergency, "the sentence that an emergency exists"),
            field("caveat", details.caveat, "the sentence on the highest estimated quantity and value"),
            field("adds to a case", details.addsTo, "the words on a case implemented before"),
            field("contractor", details.noContractor, "the sentence that there is none"),
            field("contractor", details.openContractor, "the sentence that leaves the contractor open"),
            field("manufacture", details.manufactureAbroad, "the letter licenses manufacture abroad"),
        ].compactMap { $0 }
    }

    private func listFields() -> [ExplainedField] {
        details.earlierValues.compactMap {
            field("earlier value", $0, "a sum of the case before this notice; never added")
        }
            + details.otherItems.compactMap {
                field("other item", $0, "the list of what is no major defense equipment")
            }
    }

    private func disagreements() -> [ExplainedField] {
        details.disagreements.flatMap { found in
            [found.first, found.second].map {
                field("disagrees: \(found.subject.rawValue)", $0.text, found.message, $0)
            }
        }
    }
}
