import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif
import Testing

@testable import attache

@Suite("Commands of relations")
struct RelationCommandTests {
    /// An article of our own on several threads of one relation.
    private static let article = """
        ANKARA, May 17, 2025 — The State Department approved the sale to Turkey of 53 AIM-120C-8 missiles for $225 million.

        The United States imposed sanctions on Turkey under CAATSA in 2020 over the S-400, and expelled Turkey from the \
        F-35 programme in 2019.

        Relations between Turkey and India have soured since Turkey backed Pakistan.
        """

    private func desk() throws -> Desk {
        let desk = try Desk()
        let file = try desk.file("article.txt", Self.article)
        #expect(desk.run("add", file).status == .success)
        return desk
    }

    @Test(
        "a dossier of a pair tells its threads, what is added joins what the record has, and no line is too wide"
    )
    func pair() throws {
        let desk = try desk()
        let answer = desk.run("dossier", "TUR", "USA")
        #expect(answer.status == .success)
        for words in ["S-400", "F-35", "F-16", "AIM-120", "article.txt", "STANDING", "PENDING", "SOURCES"] {
            #expect(answer.output.contains(words), "\(words)")
        }
        #expect(!answer.output.contains("Relations between Turkey and India"))
        #expect(!answer.output.contains("[memory]"), "a table's mark is told in words")
        #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let other = desk.run("dossier", "Türkiye", "India")
        #expect(other.output.contains("soured"))
        #expect(!other.output.contains("F-35"))
    }

    @Test("a dossier is JSON, Markdown and HTML too")
    func forms() throws {
        let desk = try desk()
        let json = desk.run("dossier", "TUR", "USA", "--format", "json").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "attache.dossier/1")
        #expect((object["threads"] as? [Any])?.isEmpty == false)
        let voice = try #require((object["voices"] as? [[String: Any]])?.first)
        #expect((voice["kinds"] as? [String: Int])?.values.reduce(0, +) == voice["tellings"] as? Int)
        #expect(desk.run("dossier", "TUR", "USA", "--format", "json").output == json, "the same in each run")
        #expect(desk.run("dossier", "AIM-120", "--format", "markdown").output.hasPrefix("# "))
        let page = desk.run("dossier", "PKK", "--format", "html").output
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("</html>") && !page.contains("<script"))
    }

    @Test("as of a day nothing later is told")
    func asOf() throws {
        let output = try desk().run("dossier", "TUR", "USA", "--as-of", "2019-07-16").output
        #expect(!output.contains("2019-07-17") && !output.contains("2025-"))
    }

    @Test(
        "what names nothing is met with words",
        arguments: [["dossier", "Zzyzx"], ["dossier", "TUR", "TUR"], ["dossier", "A", "B", "C"]])
    func unknown(arguments: [String]) throws {
        let answer = try Desk().run(arguments)
        #expect(answer.status == .usage)
        #expect(!answer.complaints.isEmpty)
    }

    @Test("the outlook of the F-35 tells three locks, and that the clock of 36(b) opens none of the others")
    func outlook() throws {
        let answer = try Desk().run("outlook", "TUR", "F-35")
        #expect(answer.status == .success)
        for words in [
            "CAATSA section 231", "Section 1245", "36(b)", "it does not open", "per cent", "no probability",
        ] {
            #expect(answer.output.replacingOccurrences(of: "\n", with: " ").contains(words), "\(words)")
        }
        #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let json = try Desk().run("outlook", "TUR", "F-35", "--format", "json").output
        #expect(json.contains("attache.outlook/1"))
    }

    @Test(
        "a picture is whole SVG with a title and a description, and has signs for a terminal",
        arguments: [
            ["timeline", "TUR", "USA"], ["index", "TUR", "USA"], ["network"], ["clocks", "TUR"], ["map"],
        ])
    func pictures(arguments: [String]) throws {
        let desk = try Desk()
        let svg = desk.run(["picture"] + arguments)
        #expect(svg.status == .success)
        let parser = XMLParser(data: Data(svg.output.utf8))
        #expect(parser.parse())
        #expect(svg.output.contains("<title id=") && svg.output.contains("<desc id="))
        #expect(svg.output.contains("prefers-color-scheme:dark") && svg.output.contains("@media print"))
        let text = desk.run(["picture"] + arguments + ["--format", "text"]).output
        #expect(!text.isEmpty && !text.contains("<"))
    }

    @Test("a picture without its subject is a wrong call")
    func wrongPicture() throws {
        #expect(try Desk().run("picture", "index", "TUR").status == .usage)
        #expect(try Desk().run("picture", "map", "TUR").status == .usage)
    }

    @Test(
        "exports have the published fields, and say what is lost",
        arguments: ["ftm", "plover", "cameo", "graphml", "csv", "tiles"])
    func exports(form: String) throws {
        let desk = try desk()
        let answer = desk.run("export", "--as", form, "TUR", "USA")
        #expect(answer.status == .success)
        #expect(answer.complaints.contains("lost on the way"))
        #expect(desk.run("export", "--as", form, "--lost").output.hasPrefix("\(form): "))
        switch form {
        case "plover":
            for line in answer.output.split(separator: "\n") {
                let row = try #require(
                    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
                #expect(row.count == 40)
                #expect(row["Event Type"]?.isEmpty == false && row["Recipient Country"] != nil)
            }
        case "cameo":
            let lines = answer.output.split(separator: "\n").map {
                $0.split(separator: "\t", omittingEmptySubsequences: false)
            }
            #expect(
                lines[0].joined(separator: ",").hasPrefix("Event ID,Event Date,Source Name,Source Sectors"))
            #expect(lines.allSatisfy { $0.count == 20 })
            #expect(lines.dropFirst().allSatisfy { Int($0[6]) != nil })
        case "ftm":
            let entities = try answer.output.split(separator: "\n").map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            let schemas = Set(entities.compactMap { $0["schema"] as? String })
            #expect(
                schemas.isSubset(of: [
                    "Event", "Sanction", "Article", "PublicBody", "Company", "Organization",
                ]))
            #expect(schemas.isSuperset(of: ["Event", "Sanction", "Article", "PublicBody"]))
            #expect(Set(entities.compactMap { $0["id"] as? String }).count == entities.count)
        case "tiles":
            let lines = answer.output.split(separator: "\r\n").map { $0.split(separator: ",") }
            #expect(lines[0].joined(separator: ",") == "state,name,column,row,ceilings_usd,cases")
            #expect(lines.count > 150)
            #expect(
                Set(lines.dropFirst().map { $0.suffix(4).prefix(2) }).count == lines.count - 1, "a place each"
            )
            let turkey = try #require(lines.first { $0[0] == "TUR" })
            #expect(turkey.suffix(2).allSatisfy { (Int($0) ?? 0) > 0 })
        case "graphml": #expect(XMLParser(data: Data(answer.output.utf8)).parse())
        default: #expect(answer.output.hasPrefix("event,thread,around,kind,source,target"))
        }
    }
}
