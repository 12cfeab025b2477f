internal import ArgumentParser
internal import Foundation
internal import Watch

/// The relay by which reports are mailed.
struct MailOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A file that names the relay by which reports are mailed.",
            discussion: """
                A setting a line: relay (smtp.example.org:587), from, security (starttls, tls or none), user, password-file, \
                ca-file. Without it ATTACHE_MAIL_FILE says.
                """,
            valueName: "path"),
        completion: .file())
    var mailFile: String?

    /// `nil` where no relay is given.
    func mailer(in surroundings: Surroundings) throws(Failure) -> Mailer? {
        guard let path = mailFile ?? surroundings.environment["ATTACHE_MAIL_FILE"], !path.isEmpty else {
            return nil
        }
        let name = InputName.shown(path)
        let text = try Self.text(path, limit: 100_000, in: surroundings)
        var settings: MailSettings
        do throws(MailSettings.Fault) {
            settings = try MailSettings(text)
        } catch {
            let place = error.line == 0 ? name : "\(name), line \(error.line)"
            throw Failure(.notText, "\(place): \(error.what). No mail could be sent. Mend it and try again.")
        }
        // Files that it names lie beside it, where they are not named from the root on.
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        settings.authorityFile = settings.authorityFile.map {
            URL(fileURLWithPath: $0, relativeTo: folder).path
        }
        var password: String?
        if let file = settings.passwordFile {
            let words = try Self.text(
                URL(fileURLWithPath: file, relativeTo: folder).path, limit: 10_000, in: surroundings)
            password = String(words.prefix { !$0.isNewline })
            guard password?.isEmpty == false, !words.contains("\0") else {
                throw Failure(
                    .notText,
                    "\(InputName.shown(file)): the password of the relay is its first line, and that is empty."
                )
            }
        }
        return Mailer(relay: SMTPRelay(settings, password: password), from: settings.from) { report in
            WatchWords.letter(report)
        }
    }

    private static func text(_ path: String, limit: Int, in surroundings: Surroundings) throws(Failure)
        -> String
    {
        let bytes = try InputFile.reading(path, in: surroundings) { stream throws(Failure) in
            try stream.all(limit: limit)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
