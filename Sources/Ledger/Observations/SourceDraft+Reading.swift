package import Documents
internal import Foundation
package import Law
package import Reading

extension SourceDraft {
    /// A document with its reading, and the observations that the reading makes.
    ///
    /// - Parameters:
    ///   - bytes: of the document, as they came.
    ///   - seen: the day on which it was seen, where it is not today.
    ///   - press: the cases of which a press article speaks, by the id of its sale.
    package init(
        bytes: [UInt8], document: Document, reading: Reading, seen: CalendarDate? = nil,
        press: [String: String] = [:]
    ) {
        var slim = reading
        slim.document.text = ""
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A reading is plain values, which always encode.
        let json = (try? encoder.encode(slim)).map(Array.init) ?? []
        self.init(
            bytes: bytes, sha256: document.sha256, name: document.source, kind: document.kind.rawValue,
            surface: document.surface.rawValue, title: document.title, published: document.published,
            text: document.text, seen: seen, reading: json, engine: reading.engine,
            observations: Self.observations(of: reading, press: press), told: ToldRow.rows(of: reading))
    }

    private static func observations(of reading: Reading, press: [String: String]) -> [ObservationDraft] {
        switch reading.document.kind {
        case Document.Kind.notice.rawValue:
            return correction(reading).map { [$0] } ?? reading.sales.compactMap { notification($0, reading) }
        case Document.Kind.resolution.rawValue: return resolutions(reading)
        default:
            return reading.sales.compactMap { sale in press[sale.id].flatMap { told(sale, $0, reading) } }
        }
    }

    /// A notice notifies its case.
    private static func notification(_ sale: Sale, _ reading: Reading) -> ObservationDraft? {
        var says = statement(sale)
        says.isVerified = true
        let details = reading.sales.count == 1 ? reading.notice : nil
        says.kind = says.transmittal?.instrument ?? kind(details) ?? .fms
        says.notified = sale.notified.flatMap(CalendarDate.init)
        says.dateBasis = basis(reading.document.surface)
        says.hasNoContractor = details?.noContractor != nil
        says.emergency = details?.emergency != nil
        says.valueLines = valueLines(details)
        if says.kind != .fms {
            says.parent = details?.changes.lazy.compactMap { TransmittalNumber($0.value) }.first
        }
        guard let id = id(says) else { return nil }
        // A report before delivery is no notification of a sale: it changes one that was.
        let isNotified = says.kind != .enhancementReport
        return ObservationDraft(
            caseID: id, act: .notification, says: says, stage: isNotified ? .notified : nil,
            stageDate: isNotified ? says.notified : nil)
    }

    private static func correction(_ reading: Reading) -> ObservationDraft? {
        guard let corrects = reading.corrects,
            let number = corrects.transmittal.flatMap({ TransmittalNumber($0) })
        else { return nil }
        var says = CaseStatement()
        says.isVerified = true
        says.note = [
            corrects.citation.map { "corrects \($0)" }, corrects.registerDocument.map { "document \($0)" },
        ].compactMap { $0 }.joined(separator: ", ")
        if says.note?.isEmpty == true { says.note = nil }
        return ObservationDraft(caseID: .transmittal(number), act: .correction, says: says)
    }

    private static func resolutions(_ reading: Reading) -> [ObservationDraft] {
        reading.events.filter { $0.type == .resolutionOfDisapproval }.flatMap { event in
            event.about.compactMap { TransmittalNumber($0) }.map { number in
                let day = reading.document.published.flatMap(CalendarDate.init)
                return ObservationDraft(
                    caseID: .transmittal(number), act: .resolution, stage: .disapprovalIntroduced,
                    stageDate: day,
                    event: ObservedEvent(
                        happened: day?.description, kind: "resolution", words: event.evidence.text,
                        actors: (event.source?.codes ?? []) + (event.target?.codes ?? []), about: ["aeca"]))
            }
        }
    }

    /// What the press says of a case of the record.
    private static func told(_ sale: Sale, _ caseID: String, _ reading: Reading) -> ObservationDraft? {
        guard let id = CaseID(caseID) else { return nil }
        var says = statement(sale)
        says.transmittal = nil
        let stage: CaseStage? =
            switch sale.stage {
            case .offered: .offered
            case .signed: .accepted
            case .delivered: .delivered
            case .cancelled: .withdrawn
            default: nil
            }
        return ObservationDraft(
            caseID: id, act: .press, says: says, stage: stage,
            stageDate: stage == nil ? nil : reading.document.published.flatMap(CalendarDate.init))
    }

    private static func statement(_ sale: Sale) -> CaseStatement {
        var says = CaseStatement()
        says.transmittal = sale.transmittal.flatMap { TransmittalNumber($0) }
        says.buyer = sale.buyer.map { CaseID.code($0.code) }
        if let value = sale.value, value.currency == "USD", value.amount >= 0 {
            says.value = value.amount
            says.valueQualifier = Qualifier(rawValue: value.qualifier.rawValue)
        }
        says.contractors = sale.contractors.map { CaseContractor(name: $0.name, place: $0.place) }
        says.items = sale.items.map { item in
            CaseItem(
                quantity: item.quantity,
                qualifier: item.qualifier.flatMap { Qualifier(rawValue: $0.rawValue) },
                designation: item.designation, article: item.article, description: item.name,
                isMajorDefenseEquipment: item.majorDefenseEquipment, source: "this source")
        }
        return says
    }

    /// The lines beside the total; of a change, what it adds to them.
    private static func valueLines(_ details: NoticeDetails?) -> [ValueLine: Int] {
        func dollars(_ money: Money?) -> Int? {
            money.flatMap { $0.currency == "USD" && $0.amount >= 0 ? $0.amount : nil }
        }
        var lines: [ValueLine: Int] = [:]
        if let change = details?.change {
            if let before = dollars(change.majorDefenseValueBefore),
                let after = dollars(change.majorDefenseValueAfter), after > before
            {
                lines[.majorDefense] = after - before
            }
        } else {
            lines[.majorDefense] = dollars(details?.majorDefenseValue)
            lines[.other] = dollars(details?.otherValue)
        }
        return lines
    }

    private static func id(_ says: CaseStatement) -> CaseID? {
        if let number = says.transmittal { return .transmittal(number) }
        guard let notified = says.notified, let buyer = says.buyer, let value = says.value else { return nil }
        return .fallback(notified: notified, buyer: buyer, value: value)
    }

    private static func kind(_ details: NoticeDetails?) -> Instrument? {
        switch details?.kind {
        case .enhancementReport: .enhancementReport
        case .enhancement: .enhancement
        case .commercialLicence: .dcs
        case .certification, .correction, nil: nil
        }
    }

    private static func basis(_ surface: String) -> String {
        switch surface {
        case "federal-register": "FR (viii) delivered"
        case "congressional-record": "CR (viii) delivered"
        case "dsca": "DSCA dateline"
        case "state": "State page"
        default: "the document's own day"
        }
    }
}
