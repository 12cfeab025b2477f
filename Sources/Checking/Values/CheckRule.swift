/// A check, as a value in its own file: name, reason, source, the examples that must fire and those that must
/// not. Tests and manual are made from these.
package protocol CheckRule: Sendable {
    var about: RuleDescription { get }
    /// What the rule finds in an article; empty where it has nothing to say.
    func findings(in context: CheckContext) -> [Finding]
}

/// What a rule is for.
package struct RuleDescription: Sendable {
    /// As it stands in findings: `quantity-mismatch`.
    package var name: String
    /// One sentence: what it catches.
    package var summary: String
    /// Why it matters, and by what it decides.
    package var reason: String
    /// What it cannot catch.
    package var limits: String
    /// Statute, manual or practice.
    package var source: String
    package var examples: [Example]
    /// What its findings weigh.
    package var tells: Weight = .faults
    /// The rule of the contract (`shared/schema.md`) under which its findings are told, where that covers it: readers and
    /// tools know those names. Empty where they are told under its own.
    package var toldAs: [String] = []

    /// The name that its findings bear; the first where they may bear several.
    package var findingName: String { toldAs.first ?? name }
    /// All names that its findings may bear.
    package var findingNames: [String] { toldAs.isEmpty ? [name] : toldAs }

    /// Whether a rule finds faults, or only has something to add.
    package enum Weight: Sendable { case faults, notes }

    package init(
        name: String, summary: String, reason: String, limits: String, source: String, examples: [Example],
        tells: Weight = .faults, toldAs: [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.reason = reason
        self.limits = limits
        self.source = source
        self.examples = examples
        self.tells = tells
        self.toldAs = toldAs
    }

    /// A text that shows the rule at work. The record is the embedded one.
    package struct Example: Sendable {
        package var text: String
        /// `YYYY-MM-DD`.
        package var published: String
        /// The words on which it must fire; nil where it must be silent.
        package var fires: String?

        package init(_ text: String, published: String, fires: String?) {
            self.text = text
            self.published = published
            self.fires = fires
        }
    }
}

/// All rules, in the order in which a brief shows them.
package enum Rulebook {
    package static let all: [any CheckRule] = [
        BuyerMismatch(), QuantityMismatch(), DesignationUnknown(), DesignationMismatch(), ValueMismatch(),
        CurrencyMismatch(), TotalMismatch(), CasesMerged(), ContractorMismatch(), ContractorOutdatedName(),
        StageOverstated(), CongressMisdescribed(), ReviewPeriodWrong(), DateMismatch(), ThresholdMisstated(),
        EmergencyOmitted(), EmergencyClaimed(), ApprovalMisattributed(), ChannelMismatch(),
        MembershipMisstated(),
        AmendmentAsNew(), CeilingAsPrice(), UnitPriceAbsurd(), TimelineMismatch(), MeetingPlaceWrong(),
        ItemOmittedMajor(), HeadlineMismatch(), PartsMismatch(), DatesDisagree(),
        CaseNotFound(),
    ]
}
