// attache-bench: how fast the reader reads.
//
// Enters: the labelled texts beside the checkout where they are there, else the project's own fixtures. Leaves:
// a table on standard output: megabytes a second on one core for the dictionary pass alone and for the whole
// reading, measured in one run, so that the ratio holds on any machine. Not a test: nothing fails by time.

import Documents
import Foundation
import Lexicon
import Reading

struct Corpus {
    var name: String
    var documents: [Document]
    var bytes: Int { documents.reduce(0) { $0 + $1.text.utf8.count } }

    init?(name: String, folders: [String]) {
        self.name = name
        documents = []
        let reader = DocumentReader()
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for file in names.sorted() where file.hasSuffix(".txt") {
                guard let data = FileManager.default.contents(atPath: folder + "/" + file),
                    let document = try? reader.read([UInt8](data), source: file)
                else { continue }
                documents.append(document)
            }
        }
        if documents.isEmpty { return nil }
    }
}

/// Megabytes a second of `work` over the corpus: at least half a second of it, after one warm-up.
func speed(of corpus: Corpus, _ work: (Document) -> Void) -> Double {
    for document in corpus.documents { work(document) }
    let clock = ContinuousClock()
    let start = clock.now
    var rounds = 0
    while clock.now - start < .milliseconds(700) {
        for document in corpus.documents { work(document) }
        rounds += 1
    }
    let elapsed = clock.now - start
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    return Double(corpus.bytes * rounds) / seconds / 1_000_000
}

func row(_ cells: [String]) {
    let widths = [10, 10, 16, 16, 8]
    print(
        zip(cells, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(
            separator: " "))
}

let clock = ContinuousClock()
var reader = Reader()
let startUp = clock.measure { reader = Reader(lexicon: Lexicon()) }
let shared = "../shared/corpus"
let corpora = [
    Corpus(name: "news", folders: [shared + "/news/open", shared + "/article", shared + "/check/open"])
        ?? Corpus(name: "news", folders: ["samples"]),
    Corpus(name: "notices", folders: [shared + "/notices/open"])
        ?? Corpus(name: "notices", folders: ["Tests/ReadingTests/Fixtures"]),
].compactMap { $0 }

print("lexicon built in \(startUp), \(reader.lexicon.entities.count) entries")
row(["texts", "bytes", "dictionary MB/s", "reading MB/s", "ratio"])
// `attache-bench notices` measures one corpus alone, for a profiler.
for corpus in corpora where CommandLine.arguments.count < 2 || CommandLine.arguments.contains(corpus.name) {
    let dictionary = speed(of: corpus) { document in
        var text = document.text
        text.withUTF8 { bytes in
            let found = reader.lexicon.scan(bytes)
            precondition(found.tokens.count >= found.mentions.count, "a mention has at least one token")
        }
    }
    let reading = speed(of: corpus) { _ = reader.read($0) }
    row([
        corpus.name, String(corpus.bytes), String(format: "%.1f", dictionary),
        String(format: "%.1f", reading),
        String(format: "%.2f", reading / dictionary),
    ])
}
