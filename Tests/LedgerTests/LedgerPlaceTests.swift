import Foundation
import Testing

@testable import Ledger

@Suite("Where the ledger lies")
struct LedgerPlaceTests {
    @Test(
        "the environment names the place",
        arguments: [
            (["HOME": "/home/ada"], "/home/ada/.local/share/attache/ledger.sqlite"),
            (["HOME": "/home/ada", "XDG_DATA_HOME": "/data"], "/data/attache/ledger.sqlite"),
            (["XDG_DATA_HOME": "/data/"], "/data/attache/ledger.sqlite"),
            (
                ["HOME": "/home/ada", "XDG_DATA_HOME": "relative"],
                "/home/ada/.local/share/attache/ledger.sqlite"
            ),
            (["HOME": "/home/ada", "XDG_DATA_HOME": ""], "/home/ada/.local/share/attache/ledger.sqlite"),
            (["HOME": "/home/ada", "ATTACHE_LEDGER": ""], "/home/ada/.local/share/attache/ledger.sqlite"),
            (["HOME": "/home/ada", "XDG_DATA_HOME": "/data", "ATTACHE_LEDGER": "/x/l.db"], "/x/l.db"),
            (["ATTACHE_LEDGER": "/x/y/../l.db"], "/x/l.db"),
        ])
    func places(environment: [String: String], path: String) throws {
        #expect(try Ledger.defaultPath(environment: environment) == path)
    }

    @Test("without a home the error says what to set", arguments: [[:], ["HOME": ""], ["HOME": "relative"]])
    func noHome(environment: [String: String]) throws {
        let error = try ledgerError { _ = try Ledger.defaultPath(environment: environment) }
        #expect(error.kind == .folderMissing)
        #expect(error.remedy.contains("ATTACHE_LEDGER"))
    }

    @Test("a relative path is one in the working folder, also when it looks like a URI")
    func relative() {
        let here = FileManager.default.currentDirectoryPath
        #expect(LedgerPlace.named("l.sqlite").path == here + "/l.sqlite")
        #expect(LedgerPlace.named("file:x?mode=memory").path == here + "/file:x?mode=memory")
    }

    @Test("the folders of the standard place are made, for the user alone")
    func standardFolders() throws {
        let scratch = try Scratch()
        let place = try LedgerPlace.standard(environment: ["HOME": scratch.folder])
        let ledger = try Ledger.open(at: place)
        #expect(ledger.path == scratch.path(".local/share/attache/ledger.sqlite"))
        let attributes = try FileManager.default.attributesOfItem(
            atPath: scratch.path(".local/share/attache"))
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    @Test("a folder of a named place is not made, for it may be misspelt")
    func namedFolder() throws {
        let scratch = try Scratch()
        let error = try ledgerError { _ = try Ledger.open(at: scratch.path("no/such/ledger.sqlite")) }
        #expect(error.kind == .folderMissing)
        #expect(error.what.contains(scratch.path("no/such")))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("no")))
    }

    @Test(
        "odd characters in a path are only characters",
        arguments: ["a?b#c%20d.sqlite", "it's \"it\".db", "Türkiye"])
    func oddNames(name: String) throws {
        let scratch = try Scratch()
        _ = try Ledger.open(at: scratch.path(name))
        #expect(try Ledger.open(at: scratch.path(name)).allCases().count >= 187)
        #expect(FileManager.default.fileExists(atPath: scratch.path(name)))
    }
}
