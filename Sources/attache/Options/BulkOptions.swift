internal import ArgumentParser
internal import Foundation

/// How many records are read at once, and where their answers go.
struct BulkOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file for the answers, with a checkpoint beside it from which --resume goes on.",
            valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            "A file for what cannot be read, a JSON line each with its reason; else it stands in its place among the "
                + "answers of lines and archives.",
            valueName: "file"),
        completion: .file())
    var rejected: String?

    @Flag(help: "Go on with an interrupted run of the same inputs to the same --output.")
    var resume = false

    @Option(help: ArgumentHelp("On how many cores to read at once; all, unless told.", valueName: "count"))
    var jobs: Int?

    func validate() throws {
        if resume, output == nil {
            throw ValidationError("--resume goes on with a file, and none is named. Add --output FILE.")
        }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs \(jobs): a number from 1 to 1024 is wanted.")
        }
        if let output, output == rejected {
            throw ValidationError("--output and --rejected name the same file. Name two.")
        }
    }

    var cores: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
