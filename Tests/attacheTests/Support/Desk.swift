import ArgumentParser
import Foundation
import Ledger
import Law
import Logging

@testable import attache

/// Runs the program in a folder of its own, with streams that a test can read.
final class Desk {
    let folder: URL
    var environment: [String: String]
    var today = CalendarDate("2026-11-01") ?? .earliest
    var terminal = Terminal()
    /// Noon of that day.
    var clock: Date {
        let first = CalendarDate("1970-01-01") ?? .earliest
        return Date(timeIntervalSince1970: Double(today.days(since: first)) * 86_400 + 43_200)
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("attache-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        environment = ["ATTACHE_LEDGER": folder.appendingPathComponent("ledger.sqlite").path]
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    struct Answer {
        let status: ExitStatus
        let output: String
        let complaints: String
    }

    private final class Pages {
        var bytes: [UInt8] = []
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// - Parameters:
    ///   - input: what stands on standard input.
    ///   - fault: the error number with which writing the answer fails.
    func run(_ arguments: String..., input: String = "", fault: Int32 = 0) -> Answer {
        run(arguments, input: input, fault: fault)
    }

    /// What the desk does beside serving pages, with these sources alone, and the ledger on which it works.
    func schedule(_ sources: [WatchedSource]) throws -> (FetchSchedule, Ledger) {
        var surroundings = Surroundings(
            environment: environment, standardInput: ByteStream(name: "-", bytes: []),
            output: Sink(name: "standard output") { _ in 0 },
            diagnostics: Sink(name: "standard error") { _ in 0 }, terminal: terminal, today: today)
        let moment = clock
        surroundings.clock = { moment }
        let record = try Record(try LedgerOptions.parse([]), in: surroundings)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        // The sources of the program are not to be asked by a test.
        let schedule = try FetchSchedule(
            record, try WatchOptions.parse([]), try MailOptions.parse([]), logger: logger, in: surroundings,
            sources: sources)
        return (schedule, record.ledger)
    }

    /// Runs a command that waits for work of other threads, on a thread of its own: one of the test's would be missing
    /// to the work.
    func runAside(_ arguments: String...) async -> Answer {
        nonisolated(unsafe) let desk = self
        return await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: desk.run(arguments)) }
            thread.stackSize = 16 << 20
            thread.start()
        }
    }

    func run(_ arguments: [String], input: String = "", fault: Int32 = 0) -> Answer {
        let output = Pages()
        let complaints = Pages()
        var surroundings = Surroundings(
            environment: environment, standardInput: ByteStream(name: "-", bytes: Array(input.utf8)),
            output: Sink(name: "standard output") { bytes in
                output.bytes += bytes
                return fault
            },
            diagnostics: Sink(name: "standard error") { bytes in
                complaints.bytes += bytes
                return 0
            }, terminal: terminal, today: today)
        let moment = clock
        surroundings.clock = { moment }
        let status = Program.run(arguments, in: surroundings)
        return Answer(status: status, output: output.text, complaints: complaints.text)
    }

    /// Writes a file into the folder and returns its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = folder.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file.path
    }

    func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    var ledgerExists: Bool { FileManager.default.fileExists(atPath: environment["ATTACHE_LEDGER"] ?? "") }

    /// Two sales to one buyer, one figure of them wrong.
    static let wrong = """
        WASHINGTON, August 24, 2026 — The State Department has approved a possible sale to Norway of 21 UH-60M Black \
        Hawk helicopters with 64 T700-GE-701D engines for an estimated $2.3 billion.
        """

    static let right = """
        WASHINGTON, August 24, 2026 — The State Department has approved a possible sale to Norway of 21 UH-60M Black \
        Hawk helicopters with 46 T700-GE-701D engines for an estimated $2.3 billion.
        """
}
