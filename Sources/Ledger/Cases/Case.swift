package import Law
internal import Tables

/// One sale as notified to Congress, with what its source says of it. What the source does not say is absent.
package struct Case: Hashable, Sendable, Codable, Identifiable {
    /// The transmittal number, else `YYYY-MM-DD|ISO3|value`.
    package let id: String
    package let transmittal: TransmittalNumber?
    /// The section of the Arms Export Control Act under which it was notified.
    package let kind: Instrument
    /// ISO 3166-1 alpha-3.
    package let buyer: String
    /// The day on which the certification reached Congress, as well as the source knows it: see ``dateBasis``.
    package let notified: CalendarDate?
    /// What the date is taken from: `FR (viii) delivered`, `DSCA dateline`, `news, notified`, `[memory]`.
    package let dateBasis: String
    /// Whole United States dollars: a ceiling at notification, never a contract's price.
    package let value: Int?
    package let valueQualifier: Qualifier?
    /// The parts of the value by what the statute sets a threshold for; of an enhancement, the cost of the change
    /// alone. Empty where the source gives the total only.
    package let valueLines: [ValueLine: Int]
    /// The principal contractors; empty where the source names none or none is known.
    package let contractors: [CaseContractor]
    /// Whether the source says that there is no principal contractor, which is more than naming none.
    package let hasNoContractor: Bool
    /// The transmittal number of the case that this one changes.
    package let parent: TransmittalNumber?
    /// Whether the certification states an emergency, which waives the review.
    package let emergency: Bool
    /// Whether the notification was taken back.
    package let withdrawn: Bool
    /// `false` where a part of the row rests on memory or on a report at second hand: such a case is shown, and
    /// never used to contradict anybody.
    package let isVerified: Bool
    package let note: String?
    /// Whether ``notified`` rests on a source that gives the day of notification, and not on memory, on a report
    /// that may be of another day, or on the day on which a register printed it.
    package var isDateVerified: Bool {
        isVerified
            && !["[memory]", "reported", "printing", "publication"].contains { Bytes.hold(dateBasis, $0) }
    }
    /// The URL of the page that the row was read from.
    package let source: String
    package let items: [CaseItem]

    package init(
        id: String, transmittal: TransmittalNumber?, kind: Instrument, buyer: String, notified: CalendarDate?,
        dateBasis: String, value: Int?, valueQualifier: Qualifier?,
        valueLines: [ValueLine: Int] = [:], contractors: [CaseContractor], hasNoContractor: Bool,
        parent: TransmittalNumber?, emergency: Bool, withdrawn: Bool, isVerified: Bool,
        note: String?, source: String, items: [CaseItem]
    ) {
        self.id = id
        self.transmittal = transmittal
        self.kind = kind
        self.buyer = buyer
        self.notified = notified
        self.dateBasis = dateBasis
        self.value = value
        self.valueQualifier = valueQualifier
        self.valueLines = valueLines
        self.contractors = contractors
        self.hasNoContractor = hasNoContractor
        self.parent = parent
        self.emergency = emergency
        self.withdrawn = withdrawn
        self.isVerified = isVerified
        self.note = note
        self.source = source
        self.items = items
    }
}
