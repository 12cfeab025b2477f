#if !FUZZING
import Foundation
import Seeded
import Testing

@Suite("Every parser on mutated bytes")
struct MutationTests {
    /// How many mutations of each target's corpus: a count and no time, so that a failure comes again.
    static let count = Int(ProcessInfo.processInfo.environment["ATTACHE_MUTATIONS"] ?? "") ?? 150
    static let seed = UInt64(ProcessInfo.processInfo.environment["ATTACHE_SEED"] ?? "") ?? 1

    static func corpus(_ target: FuzzTarget) -> [[UInt8]] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "corpus/\(target.name)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { try? Array(Data(contentsOf: folder.appending(path: $0))) }
    }

    @Test("every target has a corpus, and keeps its promises on it", arguments: FuzzTarget.all)
    func replay(target: FuzzTarget) {
        let corpus = Self.corpus(target)
        #expect(!corpus.isEmpty)
        for bytes in corpus + [[], [0], [0xFF, 0xFE]] {
            if let wrong = target.run(bytes) {
                Issue.record("\(target.name): \(wrong): \(bytes.prefix(200))")
            }
        }
    }

    @Test("no target falls over mutations of the corpus", arguments: FuzzTarget.all)
    func mutations(target: FuzzTarget) {
        let corpus = Self.corpus(target)
        guard !corpus.isEmpty else { return }
        var mutation = Mutation(
            seed: Self.seed, words: Array(corpus.joined()).split { $0 <= 0x20 }.map(Array.init))
        for round in 0..<Self.count {
            let bytes = mutation.of(corpus[round % corpus.count], longest: target.longest)
            if let wrong = target.run(bytes) {
                let shown = Data(bytes).base64EncodedString()
                Issue.record("\(target.name), seed \(Self.seed), round \(round): \(wrong): \(shown)")
                return
            }
        }
    }
}

/// Changes bytes by chance: single ones, stretches, words of the corpus, numbers at their limits.
private struct Mutation {
    private var chance: Seeded
    private let words: [[UInt8]]
    private static let odd: [[UInt8]] = [
        [0], [0xFF], [0xC3], [0xE2, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], Array("9223372036854775807".utf8),
        Array("-1".utf8), Array("\u{2013}".utf8), Array("\u{A0}".utf8), Array("e\u{301}".utf8),
        Array("\r\n\r\n".utf8),
        Array("((((((((".utf8), Array("<<<<".utf8), Array("&#x110000;".utf8), Array("$".utf8),
        Array("İ".utf8),
    ]

    init(seed: UInt64, words: [[UInt8]]) {
        chance = Seeded(seed: seed)
        self.words = words.isEmpty ? [[0x61]] : words
    }

    mutating func of(_ original: [UInt8], longest: Int) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...8, using: &chance) {
            let place = Int.random(in: 0...bytes.count, using: &chance)
            let end = min(bytes.count, place + Int.random(in: 0...40, using: &chance))
            switch Int.random(in: 0..<7, using: &chance) {
            case 0: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &chance) }
            case 1: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance) }
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
            case 4: bytes.insert(contentsOf: words.randomElement(using: &chance) ?? [], at: place)
            case 5: bytes.insert(contentsOf: Self.odd.randomElement(using: &chance) ?? [], at: place)
            default: bytes.replaceSubrange(place..<end, with: words.randomElement(using: &chance) ?? [])
            }
        }
        return Array(bytes.prefix(longest))
    }
}
#endif
