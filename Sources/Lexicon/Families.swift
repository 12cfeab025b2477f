internal import Tables

/// What variants and blocks the families of articles have: whether the parts of a designation go together.
public struct Families: Sendable {
    /// The variants of one family.
    struct Family: Sendable {
        /// Folded to letters, figures and `+`; empty where the table does not list them.
        var variants: Set<String> = []
        /// The blocks by the folded stem that has them.
        var blocks: [(stem: String, names: Set<String>)] = []
        /// The table says that there are no blocks.
        var hasNoBlocks = false
    }

    /// What a designation says about itself.
    public enum Verdict: Equatable, Sendable {
        /// The table lists it.
        case known
        /// The family has variants, and this is none of them; `block` tells that the block is what is wrong.
        case impossible(wrongBlock: Bool)
        /// The table does not say enough.
        case undecided
    }

    private let entities: EntityTable
    private let tables: [Table]

    /// The families of articles, by the rows that describe them.
    init(entities: EntityTable, tables: [Table]) {
        self.entities = entities
        self.tables = tables
    }

    /// What the table says of a family; read when it is asked for, since few texts ask.
    private func family(_ entity: UInt32) -> Family? {
        guard entities.indices.contains(Int(entity)) else { return nil }
        let place = entities[Int(entity)]
        let table = tables[place.table]
        guard place.kind == .article, let row = table.row(at: place.row) else { return nil }
        var family = Family()
        row.cell(table.column("variants")).forEachPart { family.variants.insert(Self.folded(String($0))) }
        let blocks = String(row.cell(table.column("blocks")))
        if blocks == "none" {
            family.hasNoBlocks = true
        } else {
            for part in blocks.split(separator: ";") {
                let sides = part.split(separator: ":", maxSplits: 1)
                guard sides.count == 2 else { continue }
                family.blocks.append(
                    (
                        stem: Self.folded(String(sides[0])),
                        names: Set(sides[1].split(separator: ",").map { Self.folded(String($0)) })
                    ))
            }
        }
        return family.variants.isEmpty && !family.hasNoBlocks && family.blocks.isEmpty ? nil : family
    }

    /// Letters, figures and `+` in lower case: `AIM-120C-8` and `AIM 120 C8` are one.
    public static func folded(_ text: String) -> String {
        String(
            decoding: text.utf8.compactMap { byte -> UInt8? in
                switch byte {
                case 0x41...0x5A: byte | 0x20
                case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"): byte
                default: nil
                }
            }, as: UTF8.self)
    }

    /// Whether the parts of a designation of this family go together.
    public func verdict(on designation: Designation, of entity: UInt32) -> Verdict {
        guard let family = family(entity) else { return .undecided }
        let variant = variantVerdict(designation, family)
        if variant == .impossible(wrongBlock: false) { return variant }
        if !designation.blocks.isEmpty {
            if family.hasNoBlocks { return .impossible(wrongBlock: true) }
            let wanted = designation.blocks.map { Self.folded($0) }
            let stems = family.blocks.filter { row in
                designation.alternatives.contains { Self.folded($0).hasPrefix(row.stem) }
            }
            if !stems.isEmpty {
                return wanted.allSatisfy { block in stems.contains { $0.names.contains(block) } }
                    ? .known : .impossible(wrongBlock: true)
            }
            return .undecided
        }
        return variant
    }

    private func variantVerdict(_ designation: Designation, _ family: Family) -> Verdict {
        guard !family.variants.isEmpty else { return .undecided }
        let known = designation.alternatives.allSatisfy { alternative in
            let folded = Self.folded(alternative)
            if family.variants.contains(where: { $0.hasPrefix("an" + folded) }) { return true }
            return family.variants.contains(folded) || family.variants.contains { $0.hasPrefix(folded) }
        }
        return known ? .known : .impossible(wrongBlock: false)
    }

    /// The families that have a block of that name, for a hint.
    public func families(withBlock block: String) -> [UInt32] {
        let wanted = Self.folded(block)
        return entities.indices.lazy.map { UInt32($0) }.filter {
            family($0)?.blocks.contains { $0.names.contains(wanted) } ?? false
        }
    }
}
