internal import ArgumentParser
internal import Foundation
internal import Lexicon

/// A user's own tables.
struct LexiconOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder with tables of your own, which are added to those in the program.",
            discussion:
                "Files and columns as Tables/README.md tells: articles.tsv, firms.tsv, persons.tsv and so on.",
            valueName: "folder"),
        completion: .directory)
    var lexicon: String?

    /// The lexicon to read with.
    func load() throws(Failure) -> Lexicon {
        guard let lexicon else { return .standard }
        let own = try tables(in: lexicon)
        let findings = own.findings
        if let first = findings.first {
            let more =
                findings.count > 1
                ? " \(findings.count - 1) more: attache lexicon lint --lexicon \(lexicon)" : ""
            throw Failure(.notText, first.message + more)
        }
        return Lexicon(adding: own)
    }

    /// The tables in the folder that the user names; none where he names none.
    func tables() throws(Failure) -> UserTables {
        guard let lexicon else { return UserTables() }
        return try tables(in: lexicon)
    }

    private func tables(in folder: String) throws(Failure) -> UserTables {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw Failure(
                .noInput,
                "\(folder): there is no such folder of tables, or it cannot be read. Check the name, or leave --lexicon "
                    + "away.")
        }
        var own = UserTables()
        for name in names.sorted() where name.hasSuffix(".tsv") {
            let path = "\(folder)/\(name)"
            guard let table = UserTables.table(forFile: name) else {
                throw Failure(
                    .notText,
                    "\(path): the program has no table of that name, so its rows would be lost. Name it as one of "
                        + "\(UserTables.files.joined(separator: ", ")).")
            }
            guard let data = FileManager.default.contents(atPath: path),
                let text = String(data: data, encoding: .utf8)
            else {
                throw Failure(
                    .notText, "\(path): this is no UTF-8 text. Save it as a text with tabs, in UTF-8.")
            }
            own.add(table: table, file: path, text: text)
        }
        guard !own.sheets.isEmpty else {
            throw Failure(
                .noInput,
                "\(folder): there is no table in this folder. Put one there, as articles.tsv or firms.tsv.")
        }
        return own
    }
}
