internal import ArgumentParser
internal import Foundation

/// The program, from arguments to exit status.
enum Program {
    /// Parses the arguments and runs the command that they name.
    static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
        do {
            guard let subcommand = try subcommand(arguments) else { return .success }
            let status = try subcommand.execute(in: surroundings)
            try surroundings.output.flush()
            return status
        } catch let failure as Failure {
            try? surroundings.output.flush()
            surroundings.complain(failure)
            return failure.status
        } catch {
            return answer(error, in: surroundings)
        }
    }

    /// The command that is to be run; `nil` where ArgumentParser has done it.
    private static func subcommand(_ arguments: [String]) throws -> (any Subcommand)? {
        if let command = PlainCall.command(arguments) { return command }
        var command = try Attache.parseAsRoot(arguments)
        if let subcommand = command as? any Subcommand { return subcommand }
        // Help, which ArgumentParser answers by throwing its text.
        try command.run()
        return nil
    }

    /// Help and version go to standard output; a mistake in the arguments to standard error.
    private static func answer(_ error: any Error, in surroundings: Surroundings) -> ExitStatus {
        let message = Attache.fullMessage(for: error)
        guard Attache.exitCode(for: error).isSuccess else {
            let prefix = "Error: "
            let words = message.hasPrefix(prefix) ? "attache: " + message.dropFirst(prefix.count) : message
            surroundings.diagnostics.write(words + "\n")
            try? surroundings.diagnostics.flush()
            return .usage
        }
        surroundings.output.write(message + "\n")
        do {
            try surroundings.output.flush()
            return .success
        } catch {
            surroundings.complain(error)
            return error.status
        }
    }
}

@main
enum Main {
    static func main() {
        // A reader that has seen enough closes the pipe: that is no fault, and ends in no signal.
        signal(SIGPIPE, SIG_IGN)
        // A file that may grow no further is told as a full disk is.
        signal(SIGXFSZ, SIG_IGN)
        exit(Program.run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess()).rawValue)
    }
}
