package import Law

/// What one source says of a case; a field that it does not state is absent.
package struct CaseStatement: Hashable, Sendable, Codable {
    package var transmittal: TransmittalNumber?
    /// The section of the Arms Export Control Act under which it was notified.
    package var kind: Instrument?
    /// ISO 3166-1 alpha-3, or the id of an organisation.
    package var buyer: String?
    /// The day on which the certification reached Congress.
    package var notified: CalendarDate?
    /// What the day is taken from: `FR (viii) delivered`.
    package var dateBasis: String?
    /// Whole United States dollars: a ceiling.
    package var value: Int?
    package var valueQualifier: Qualifier?
    /// The parts of the value, as the lines "Major Defense Equipment" and "Other" of a sheet give them; of an
    /// enhancement, the cost of the change.
    package var valueLines: [ValueLine: Int] = [:]
    package var contractors: [CaseContractor] = []
    package var hasNoContractor = false
    /// The case that this one changes.
    package var parent: TransmittalNumber?
    package var emergency = false
    package var withdrawn = false
    /// `false` where a part rests on memory or on a report at second hand.
    package var isVerified = false
    package var note: String?
    package var items: [CaseItem] = []

    package init() {}

    init(_ stated: Case) {
        transmittal = stated.transmittal
        kind = stated.kind
        buyer = stated.buyer
        notified = stated.notified
        dateBasis = stated.dateBasis
        value = stated.value
        valueQualifier = stated.valueQualifier
        valueLines = stated.valueLines
        contractors = stated.contractors
        hasNoContractor = stated.hasNoContractor
        parent = stated.parent
        emergency = stated.emergency
        withdrawn = stated.withdrawn
        isVerified = stated.isVerified
        note = stated.note
        items = stated.items
    }
}

extension KeyedDecodingContainer {
    /// Lines of earlier exports have no parts of the value.
    func decode(_ type: [ValueLine: Int].Type, forKey key: Key) throws -> [ValueLine: Int] {
        try decodeIfPresent(type, forKey: key) ?? [:]
    }
}
