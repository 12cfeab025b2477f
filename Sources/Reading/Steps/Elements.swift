internal import Lexicon

/// One part of a sentence that a rule can speak of.
struct Element {
    enum Kind {
        /// A state, organisation, armed group, or a person or body that stands for one.
        case actor
        case firm
        case item
        case amount
        case verb
        /// A noun that carries a claim: sale, request, approval.
        case noun
        /// A set phrase, by its class.
        case phrase
        case programme
        /// A pronoun or a noun phrase that points back: it, the kingdom, the deal.
        case reference
        case comma
        case conjunction
        /// A semicolon, a dash, a relative or a subordinator: a new clause.
        case boundary
        case quote
    }

    var kind: Kind
    var start: Int
    var end: Int
    /// The preposition right before it.
    var preposition: Preposition?
    /// `'s` behind it.
    var isGenitive = false
    /// The item, amount or verb group that it is, by number in its list.
    var reference = 0
    var triggers: Triggers = []
    /// Of an actor, firm, programme: its entity.
    var entity: UInt32 = 0
    /// Of an actor its code: alpha-3, or the lexicon's id.
    var code: Label = ""
    /// Of a state's adjective: it stands before a noun and names no actor by itself.
    var isAdjective = false
    /// Of a state: by its own name, not by its capital or its people.
    var isNamed = false
    /// Of a phrase its class.
    var phrase: Label = ""
    /// A body through which sales go and which buys nothing: Congress, DSCA, the State Department.
    var isAuthority = false
    /// Its words only point to the party: `it`, `the kingdom`.
    var isReference = false
}

extension Element {
    /// It is a count alone, its article named elsewhere.
    func isBare(_ items: ArraySlice<ItemGroup>) -> Bool {
        kind == .item && items.indices.contains(reference) && items[reference].isBare
    }
}

/// A verb with its auxiliaries.
struct VerbGroup {
    /// First token, auxiliaries included.
    var start: Int
    var end: Int
    /// The token of the verb itself.
    var token: Int
    var triggers: Triggers
    var isPassive: Bool
    var isNegated: Bool
    var modality: Modality
    /// `has`/`had` stands in it, or it is a past form.
    var isPast: Bool
    /// `to sell`.
    var isInfinitive: Bool
    /// `missiles sold to India`, `a deal approved by …`: a participle behind its noun.
    var isReduced: Bool
    var isGerund: Bool
}

/// The elements of one sentence, in order.
struct Elements {
    var list: [Element] = []
    var verbs: [VerbGroup] = []

    /// Takes a sentence apart.
    static func of(
        _ sentence: Sentence, in text: Text, items: ArraySlice<ItemGroup>, amounts: ArraySlice<Amount>
    ) -> Elements {
        let builder = ElementBuilder(text: text, items: items, amounts: amounts)
        builder.reserve(sentence.end - sentence.start)
        builder.run(sentence)
        builder.finish()
        return builder.elements
    }
}
