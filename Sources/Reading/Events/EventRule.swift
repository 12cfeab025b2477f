internal import Lexicon

/// A pattern that makes an event of a clause: what triggers it, where its parties stand, and examples of both kinds.
///
/// The examples are the rule's tests and its page in the manual: one generic test reads each of them.
final class EventRule: Sendable {
    /// What sets the rule off.
    enum Trigger: Sendable {
        /// A verb of one of these classes.
        case verb(EventVerb)
        /// A verb of one of these classes that has a noun of these classes done to it.
        case verbOn(EventVerb, EventNoun)
        /// A noun, wherever it stands.
        case noun(EventNoun)
        /// An adjective or noun behind a form of `be`: `was glad of`.
        case predicate(EventNoun)
        /// A form of `be` with a place: `was in Turkey`.
        case stay

        /// Whether a verb of that class sets it off.
        func isOf(_ verb: EventVerb) -> Bool {
            if case .verb(let classes) = self { !classes.isDisjoint(with: verb) } else { false }
        }
    }

    /// A noun sets it off.
    var isOfNoun: Bool { if case .noun = trigger { true } else { false } }

    struct Example: Sendable {
        let text: String
        /// `USA > TUR`, `PKK > -`; nil where the rule must be silent.
        let parties: String?

        init(_ text: String, _ parties: String?) {
            self.text = text
            self.parties = parties
        }
    }

    let name: String
    /// One sentence on what the rule reads and why.
    let doc: String
    let type: EventType
    let trigger: Trigger
    let source: [Slot]
    let target: [Slot]
    let needs: [Need]
    /// The event needs a second party.
    let needsTarget: Bool
    /// Both parties may be of one state: Congress and the administration.
    let allowsSame: Bool
    /// Done to several, it is several events.
    let takesMany: Bool
    /// A firm stands for its state, also where the text does not name it.
    let takesStates: Bool
    let examples: [Example]

    init(
        name: String, doc: String, type: EventType, trigger: Trigger, source: [Slot], target: [Slot],
        needs: [Need] = [], needsTarget: Bool = true, allowsSame: Bool = false, takesMany: Bool = false,
        takesStates: Bool = false, examples: [Example]
    ) {
        self.name = name
        self.doc = doc
        self.type = type
        self.trigger = trigger
        self.source = source
        self.target = target
        self.needs = needs
        self.needsTarget = needsTarget
        self.allowsSame = allowsSame
        self.takesMany = takesMany
        self.takesStates = takesStates
        self.examples = examples
    }

    /// All rules in the order in which they are tried; a clause gives one event of a type.
    static let all: [EventRule] =
        sanctions + supplies + programmes + visits + guests + agreements + force + blows + aid + menaces
        + disputes + statements
}
