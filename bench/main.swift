// attache-bench: how fast the reader reads.
//
// Enters: the labelled texts beside the checkout where they are there, else the project's own samples; the general
// news of the tests, which stands for an archive. Leaves: a table on standard output: megabytes a second on one core
// for the dictionary pass alone, for the whole reading of a document, and for making the document of its bytes,
// measured in turns in one run, so that the ratio holds on any machine. Not a test: nothing fails by time.
//
//     attache-bench                       the table
//     attache-bench news                  one corpus alone
//     attache-bench news reading 3        one corpus, one pass, three rounds of it, for a counting profiler
//     attache-bench news check 3          the same of a check
//     attache-bench check                 a check beside reading alone, and finding a case among 100,000
//     attache-bench ledger 1000000        the ledger with so many generated observations, in TMPDIR

import Checking
import Documents
import Foundation
import Lexicon
import Reading

/// The texts of one kind, with the bytes that they came from.
struct Corpus {
    var name: String
    var files: [(name: String, bytes: [UInt8])] = []
    var documents: [Document] = []
    var bytes: Int { documents.reduce(0) { $0 + $1.text.utf8.count } }

    init?(name: String, folders: [String]) {
        self.name = name
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for file in names.sorted() where file.hasSuffix(".txt") {
                guard let data = FileManager.default.contents(atPath: folder + "/" + file) else { continue }
                add(file, [UInt8](data))
            }
        }
        if documents.isEmpty { return nil }
    }

    /// The texts in the lines of a file of JSON objects.
    init?(name: String, lines file: String) {
        struct Line: Decodable { var id, text: String }
        self.name = name
        let data = FileManager.default.contents(atPath: file) ?? Data()
        for line in data.split(separator: 0x0A) {
            guard let line = try? JSONDecoder().decode(Line.self, from: line) else { continue }
            add(line.id, Array(line.text.utf8))
        }
        if documents.isEmpty { return nil }
    }

    private mutating func add(_ name: String, _ bytes: [UInt8]) {
        guard let document = try? DocumentReader().read(bytes, source: name) else { return }
        files.append((name, bytes))
        documents.append(document)
    }
}

/// What is measured: each pass goes once over all texts of a corpus.
enum Pass: String {
    case dictionary, reading, document
    /// A reading with all that a check needs, and the check itself. Not in the table: see ``CheckBench``.
    case detail, check

    static let ofTable: [Pass] = [.dictionary, .reading, .document]

    func run(over corpus: Corpus, with reader: Reader) {
        switch self {
        case .dictionary:
            for document in corpus.documents {
                var text = document.text
                text.withUTF8 { bytes in
                    let found = reader.lexicon.scan(bytes)
                    precondition(found.tokens.count >= found.mentions.count, "a mention has a token")
                }
            }
        case .reading:
            for document in corpus.documents { _ = reader.read(document) }
        case .document:
            for file in corpus.files { _ = try? DocumentReader().read(file.bytes, source: file.name) }
        case .detail:
            for document in corpus.documents { _ = reader.detail(document) }
        case .check:
            guard let checker = CheckBench.checker else { return }
            for document in corpus.documents { _ = checker.check(reader.detail(document)) }
        }
    }
}

/// Megabytes a second of each pass: the passes take turns, and the fastest turn of each counts, since whatever else
/// the machine does can only slow one down.
func speeds(of corpus: Corpus, with reader: Reader) -> [Pass: Double] {
    let clock = ContinuousClock()
    var best: [Pass: Duration] = [:]
    for pass in Pass.ofTable { pass.run(over: corpus, with: reader) }
    let start = clock.now
    while clock.now - start < .milliseconds(2000) {
        for pass in Pass.ofTable {
            let time = clock.measure { pass.run(over: corpus, with: reader) }
            best[pass] = min(best[pass] ?? time, time)
        }
    }
    return best.mapValues { time in
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
        return Double(corpus.bytes) / seconds / 1_000_000
    }
}

/// The most memory that the process ever held, in megabytes; absent where the system does not tell.
func peakMemory() -> Double? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
        let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
        let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
    else { return nil }
    return kilobytes / 1000
}

func row(_ cells: [String]) {
    let widths = [14, 10, 16, 14, 18, 14]
    print(
        zip(cells, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(
            separator: " "))
}

let clock = ContinuousClock()
var reader = Reader()
let startUp = clock.measure { reader = Reader(lexicon: .standard) }
let shared = "../shared/corpus"
let corpora = [
    Corpus(name: "news", folders: [shared + "/news/open", shared + "/article", shared + "/check/open"])
        ?? Corpus(name: "news", folders: ["samples"]),
    Corpus(name: "general-news", lines: "Tests/ReadingTests/Fixtures/general-news.jsonl"),
    Corpus(name: "notices", folders: [shared + "/notices/open"])
        ?? Corpus(name: "notices", folders: ["Tests/ReadingTests/Fixtures"]),
].compactMap { $0 }

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "ledger" {
    // `attache-bench ledger [OBSERVATIONS]` measures the ledger alone.
    try LedgerBench.run(observations: arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000)
    try LedgerBench.run(notices: 10_000)
    exit(0)
}
if arguments.first == "press" {
    try PressBench.run(Array(arguments.dropFirst()))
    exit(0)
}
if arguments.first == "check" {
    try CheckBench.run(corpora, reader)
    exit(0)
}
if arguments.first == "relations" {
    // `attache-bench relations [EVENTS [FILE]]` measures dossiers alone, and leaves the ledger in the file.
    try RelationsBench.run(
        events: arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000,
        keptAt: arguments.count > 2 ? arguments[2] : nil)
    exit(0)
}
let chosen = arguments.isEmpty ? corpora : corpora.filter { $0.name == arguments[0] }
if arguments.count > 1, let pass = Pass(rawValue: arguments[1]) {
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
    for corpus in chosen {
        for _ in 0..<rounds { pass.run(over: corpus, with: reader) }
        print("\(corpus.name): \(rounds) times \(corpus.bytes) bytes")
    }
} else {
    print("lexicon opened in \(startUp), \(reader.lexicon.entities.count) entries")
    row(["texts", "bytes", "dictionary MB/s", "reading MB/s", "of the dictionary", "document MB/s"])
    for corpus in chosen {
        let speed = speeds(of: corpus, with: reader)
        func cell(_ pass: Pass) -> String { String(format: "%.1f", speed[pass] ?? 0) }
        let ratio = (speed[.reading] ?? 0) / (speed[.dictionary] ?? 1)
        row([
            corpus.name, String(corpus.bytes), cell(.dictionary), cell(.reading),
            String(format: "%.3f", ratio),
            cell(.document),
        ])
    }
    if let memory = peakMemory() { print(String(format: "at most %.0f MB of memory", memory)) }
}
