internal import Archives
internal import Documents
internal import Foundation

/// The documents in a folder and the folders below it.
enum FolderWalk {
    /// The endings of names under which documents are kept.
    static let endings: Set<String> = ["txt", "text", "html", "htm", "xhtml", "pdf", "json"]

    /// Whether a path names a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The paths of the documents in a folder, in the order of their names; hidden files are left out.
    static func documents(in folder: String) -> [String] { files(in: folder, endings: endings) }

    /// The paths of the documents and archives in a folder.
    ///
    /// - Parameter withLines: also files of JSON lines, of which without a word of the user's nobody knows that they
    ///   hold documents.
    static func files(in folder: String, withLines: Bool) -> [String] {
        let archives = RecordStream.archiveEndings
        return files(
            in: folder,
            endings: endings.union(withLines ? archives : archives.subtracting(RecordStream.lineEndings)))
    }

    /// Whether a file is named as JSON lines are.
    static func holdsLines(_ path: String) -> Bool {
        RecordStream.lineEndings.contains((path as NSString).pathExtension.lowercased())
    }

    private static func files(in folder: String, endings: Set<String>) -> [String] {
        let names = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).compactMap {
            $0 as? String
        }
        return names.sorted().compactMap { name in
            let parts = name.split(separator: "/")
            guard !parts.contains(where: { $0.hasPrefix(".") }),
                endings.contains((name as NSString).pathExtension.lowercased())
            else { return nil }
            let path = (folder as NSString).appendingPathComponent(name)
            return isFolder(path) ? nil : path
        }
    }

    /// Whether what lies in a folder is a document: JSON is one only as an answer of the Federal Register.
    static func isDocument(_ document: Document, at path: String) -> Bool {
        (path as NSString).pathExtension.lowercased() != "json" || document.surface == .federalRegister
    }
}
