/// A name found in a text: a run of tokens and the entity that it names.
public struct Mention: Sendable, BitwiseCopyable {
    /// First token.
    public var start: UInt32
    /// Behind the last token, a plural `s` and a designation's parts included.
    public var end: UInt32
    public var entity: UInt32
    public var kind: EntityKind
    public var form: NameForm
    /// Behind the last token of the designation (`AIM-120C-8`, `F-16C/D Block 70/72`), without a plural `s`;
    /// equal to `start` where the name is a word and no designation.
    public var designationEnd: UInt32
    /// The token `Block` inside the designation; 0 where there is none.
    public var block: UInt32
    /// It only counts if the text turns out to be about arms.
    var conditional: Bool
    /// A text about arms is not enough: a word beside it must show it, or the text name its entity in full.
    var needsNeighbour = false

    /// A designation with letters or numbers behind the family's name, or one that only a designator explains.
    public var hasDesignation: Bool { designationEnd > start }
}
