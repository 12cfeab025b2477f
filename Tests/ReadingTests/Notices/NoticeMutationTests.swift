import Documents
import Foundation
import Testing

@testable import Reading

/// Five hundred notices that nobody printed, made from the invented ones and, where they lie beside the clone,
/// from real ones: other figures, another order, other lines, broken markup, slips, missing ends.
///
/// What a variant states is known. A field is read as it is stated or not at all; it may be missing only where
/// the variant is damaged, and then the reading warns.
@Suite("Variants of notices")
struct NoticeMutationTests {
    /// `ATTACHE_VARIANTS=7000 ATTACHE_SEED=2` makes more of them, and others.
    private static let count = setting("ATTACHE_VARIANTS").map(Int.init) ?? 500
    private static let seed = setting("ATTACHE_SEED") ?? 0x36B1_2027

    private static func setting(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }

    @Test("what a variant still states is read right or reported missing", arguments: NoticeMutation.allCases)
    func variants(_ mutation: NoticeMutation) throws {
        let bases = try BaseNotice.own() + BaseNotice.real()
        var mutators = bases.map { NoticeMutator($0) }
        let kinds = NoticeMutation.allCases
        var tally = Tally()
        for number in 0..<Self.count where kinds[number % kinds.count] == mutation {
            let seed = Self.seed &+ UInt64(number)
            let variant = mutators[number / kinds.count % bases.count].variant(mutation, seed: seed)
            let complaints = complaints(variant, &tally)
            #expect(
                complaints.isEmpty,
                """
                variant \(number), seed \(seed), of \(variant.base) by \(variant.mutations.joined(separator: ", ")): \
                \(complaints.joined(separator: "; "))
                \(String(decoding: variant.bytes, as: UTF8.self))
                """)
        }
        // Nearly all that even a damaged sale states is read: silence alone is not enough.
        #expect(tally.stated > 100)
        #expect(tally.read * 100 >= tally.stated * 97, "\(tally.read) of \(tally.stated) fields")
    }

    @Test("the generator finds every figure of its notices, so that it can change them")
    func templates() throws {
        for base in try BaseNotice.own() {
            let facts = try #require(base.facts)
            let found = NoticeTemplate(base, facts: facts).found
            #expect(
                found.isSuperset(of: facts.fields), "\(base.name) lacks \(facts.fields.subtracting(found))")
        }
    }

    @Test("one seed makes one variant")
    func seeds() throws {
        for base in try BaseNotice.own() {
            for mutation in NoticeMutation.allCases {
                var one = NoticeMutator(base)
                var two = NoticeMutator(base)
                let first = one.variant(mutation, seed: 7).bytes
                _ = two.variant(mutation, seed: 8)
                #expect(first == two.variant(mutation, seed: 7).bytes)
            }
        }
    }

    private struct Tally {
        var stated = 0
        var read = 0
    }

    /// What is wrong with the reading of a variant.
    private func complaints(_ variant: NoticeVariant, _ tally: inout Tally) -> [String] {
        guard let document = try? DocumentReader().read(variant.bytes, source: "variant") else {
            return variant.isDamaged ? [] : ["it was refused"]
        }
        guard document.kind == .notice else {
            // A cut can leave too little to tell a notice by.
            return variant.isDamaged ? [] : ["it was taken for \(document.kind)"]
        }
        let reading = Reader().read(document)
        guard let facts = variant.facts else {
            return reading.sales.isEmpty && !reading.warnings.isEmpty ? [] : ["a correction has no sale"]
        }
        guard reading.sales.count <= 1 else { return ["\(reading.sales.count) sales"] }
        let stated = variant.stated ?? facts.fields
        let sale = reading.sales.first
        let (read, wrong) = facts.compared(with: sale)
        let missing = stated.subtracting(read)
        var complaints = wrong
        if !missing.isEmpty, !variant.isDamaged || reading.warnings.isEmpty {
            complaints.append("missing: \(missing.map { "\($0)" }.sorted().joined(separator: ", "))")
        }
        if variant.disagrees, !variant.isDamaged,
            !reading.warnings.contains(where: { $0.contains("disagree") })
        {
            complaints.append("no word on figures that disagree")
        }
        // Where the sentence or sheet that makes it a sale is cut off, the reader says so and reads none.
        if sale != nil {
            tally.stated += stated.count
            tally.read += stated.count - missing.count
        }
        return complaints
    }
}

extension NoticeFacts {
    /// The fields that the whole notice states.
    fileprivate var fields: Set<StatedField> {
        Set(
            [.buyer, .transmittal, .notified, .value] + items.indices.map { .item($0) }
                + contractors.indices.map { .contractor($0) })
    }

    /// Which fields a sale has right, and which it has wrong.
    fileprivate func compared(with sale: Sale?) -> (read: Set<StatedField>, wrong: [String]) {
        var read: Set<StatedField> = []
        var wrong: [String] = []
        func compare<Value: Equatable>(_ field: StatedField, _ found: Value?, _ right: Value) {
            guard let found else { return }
            if found == right {
                read.insert(field)
            } else {
                wrong.append("\(field) is \(found), not \(right)")
            }
        }
        compare(.buyer, sale?.buyer?.code, buyer)
        compare(.transmittal, sale?.transmittal, transmittal)
        compare(.notified, sale?.notified, notified)
        compare(.value, sale?.value?.amount, value)
        var next = 0
        for item in sale?.items ?? [] {
            let line = Self.line(item.quantity, item.name)
            if let index = items.indices.dropFirst(next).first(where: {
                Self.line(items[$0].quantity, items[$0].name) == line
            }) {
                read.insert(.item(index))
                next = index + 1
            } else {
                wrong.append("no item \(line)")
            }
        }
        next = 0
        for contractor in sale?.contractors ?? [] {
            let name = contractor.name.plainLine
            if let index = contractors.indices.dropFirst(next).first(where: {
                contractors[$0].name.plainLine == name
                    && contractor.place.map { $0.plainLine } ?? contractors[$0].place == contractors[$0].place
            }) {
                read.insert(.contractor(index))
                next = index + 1
            } else {
                wrong.append("no contractor \(name), \(contractor.place ?? "nowhere")")
            }
        }
        return (read, wrong)
    }

    private static func line(_ quantity: Int?, _ name: String) -> String {
        (quantity.map { "\($0) " } ?? "") + name.plainLine
    }
}

extension String {
    /// On one line, with plain hyphens; a word that was broken behind its hyphen is whole again.
    fileprivate var plainLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("\u{2010}", with: "-")
            .replacing("\u{2011}", with: "-").replacing("- ", with: "-")
    }
}
