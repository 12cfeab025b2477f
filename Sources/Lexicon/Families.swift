internal import Synchronization
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
    private let known = Known()

    /// What was read of the tables, for all threads that ask.
    private final class Known: Sendable {
        let families = Mutex<[UInt32: Family?]>([:])
    }

    /// The families of articles, by the rows that describe them.
    init(entities: EntityTable, tables: [Table]) {
        self.entities = entities
        self.tables = tables
    }

    /// What the table says of a family; read when it is first asked for, since few texts ask.
    private func family(_ entity: UInt32) -> Family? {
        if let family = known.families.withLock({ $0[entity] }) { return family }
        let family = read(entity)
        known.families.withLock { $0[entity] = .some(family) }
        return family
    }

    private func read(_ entity: UInt32) -> Family? {
        guard entities.indices.contains(Int(entity)) else { return nil }
        let place = entities[Int(entity)]
        let table = tables[place.table]
        guard place.kind == .article, let row = table.row(at: place.row) else { return nil }
        var family = Family()
        row.cell(table.column("variants")).forEachPart { family.variants.insert(Self.folded(String($0))) }
        // What a name of the family says whole is known too: `TOW 2A`, `Mi-35M`.
        if !family.variants.isEmpty {
            row.cell(table.column("names")).forEachPart { part in
                let name = Self.folded(String(part))
                if name.contains(where: \.isNumber) { family.variants.insert(name) }
            }
        }
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
        var text = text
        return text.withUTF8 { text in
            String(unsafeUninitializedCapacity: text.count) { room in
                var count = 0
                for byte in text {
                    switch byte {
                    case 0x41...0x5A: room[count] = byte | 0x20
                    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"): room[count] = byte
                    default: continue
                    }
                    count += 1
                }
                return count
            }
        }
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

    /// Whether the family has a block of that name.
    public func has(block: String, _ entity: UInt32) -> Bool {
        let wanted = Self.folded(block)
        return family(entity)?.blocks.contains { $0.names.contains(wanted) } ?? false
    }

    /// The families that have a block of that name, for a hint.
    public func families(withBlock block: String) -> [UInt32] {
        let wanted = Self.folded(block)
        return entities.indices.lazy.map { UInt32($0) }.filter {
            family($0)?.blocks.contains { $0.names.contains(wanted) } ?? false
        }
    }
}
