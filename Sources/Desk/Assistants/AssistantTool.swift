internal import Briefing
internal import Checking
internal import Documents
internal import Reading

/// Something that an assistant can ask: the page of that kind, as its JSON.
struct AssistantTool: Sendable {
    struct Argument: Sendable {
        let name: String
        let about: String
        let isRequired: Bool
    }

    let name: String
    let about: String
    let arguments: [Argument]
    private let ask: @Sendable ([String: String], DeskRecord) throws -> String

    func answer(_ arguments: [String: String], _ record: DeskRecord) throws -> String {
        try ask(arguments, record)
    }

    /// As the protocol lists it.
    var description: [String: Any] {
        var properties: [String: Any] = [:]
        for argument in arguments {
            properties[argument.name] = ["type": "string", "description": argument.about]
        }
        return [
            "name": name, "description": about,
            "inputSchema": [
                "type": "object", "properties": properties,
                "required": arguments.filter(\.isRequired).map(\.name),
            ],
            "annotations": ["readOnlyHint": true, "openWorldHint": false],
        ]
    }

    static let all: [AssistantTool] = [
        AssistantTool(
            name: "search",
            about: "Finds words in the sources, cases and events of the record, newest first.",
            arguments: [
                Argument(
                    name: "query", about: "words; AND, OR, NOT, brackets and quotation marks",
                    isRequired: true),
                Argument(name: "limit", about: "at most so many texts, 20 without it", isRequired: false),
            ]
        ) { given, record in
            try page("search", [:], [("q", given["query"]), ("limit", given["limit"])], record)
        },
        AssistantTool(
            name: "case",
            about: "A notified case: each field with the sources that tell it, its events and its stage.",
            arguments: [
                Argument(
                    name: "id", about: "a transmittal number as 26-27, or day|buyer|value", isRequired: true)
            ]
        ) { given, record in try page("case", ["id": given["id"] ?? ""], [], record) },
        AssistantTool(
            name: "clock",
            about:
                "Where a case stands in law: when its review ends, how the days are counted, what that proves.",
            arguments: [Argument(name: "id", about: "the case", isRequired: true)]
        ) { given, record in try page("case-clock", ["id": given["id"] ?? ""], [], record) },
        AssistantTool(
            name: "dossier",
            about:
                "All that is told of a state, a pair of states or an article, by threads, each event once.",
            arguments: [
                Argument(name: "subject", about: "a state or an article, by name or code", isRequired: true),
                Argument(name: "with", about: "a second state, for the pair", isRequired: false),
            ]
        ) { given, record in
            let subject = given["subject"] ?? ""
            if let other = given["with"], !other.isEmpty {
                return try page("pair", ["one": subject, "other": other], [], record)
            }
            let isState = (try? record.buyers.named(subject)) != nil
            return try page(isState ? "state" : "article", [isState ? "code" : "id": subject], [], record)
        },
        AssistantTool(
            name: "outlook",
            about:
                "Which locks are on the way of sales to a state, who holds the keys, how such things ended before.",
            arguments: [
                Argument(name: "state", about: "the buyer", isRequired: true),
                Argument(name: "article", about: "the article, as F-35", isRequired: false),
            ]
        ) { given, record in
            try page("outlook", ["state": given["state"] ?? ""], [("article", given["article"])], record)
        },
        AssistantTool(
            name: "check",
            about: "Holds an article on an arms sale against the official record and the law: the findings.",
            arguments: [
                Argument(name: "text", about: "the article", isRequired: true),
                Argument(
                    name: "published", about: "the day on which it appeared, YYYY-MM-DD", isRequired: false),
            ]
        ) { given, record in
            let text = given["text"] ?? ""
            guard text.utf8.count <= DocumentLimits.standard.maximumBytes else {
                throw Problem(.tooLarge, "The text has more than 50 MB.")
            }
            let document = DocumentReader().read(
                text: text, source: "assistant", published: given["published"])
            return try JSONText.text(record.checker.check(record.reader.detail(document)), layout: .line)
        },
    ]

    /// The JSON of a page.
    private static func page(
        _ name: String, _ parts: [String: String], _ query: [(String, String?)], _ record: DeskRecord
    ) throws -> String {
        guard let maker = RouteTable.all.first(where: { $0.name == name })?.makers[.json] else {
            throw Problem(.fault, "There is no page \(name).")
        }
        let visit = Visit(
            record: record, parts: parts, query: Query(items: []).with(query), representation: .json,
            base: "",
            address: "", routes: [], isGuarded: false)
        return String(decoding: try maker(visit).body, as: UTF8.self)
    }
}
