/// An address of the desk: what it is asked by, in which forms it answers, and who makes the answer.
///
/// The table of all routes (``RouteTable``) is the only list of them: the server asks it, the pages link from it, and the
/// OpenAPI document is made of it.
struct Route: Sendable {
    enum Method: String, Sendable, Hashable { case get, post, delete }

    /// A part of the address, or of the query behind it.
    struct Parameter: Sendable, Hashable {
        enum Place: String, Sendable, Hashable { case path, query, header }
        enum Form: Sendable, Hashable {
            case text
            case day
            /// A day, a month or a year.
            case period
            case whole(ClosedRange<Int>)
            case choice([String])
        }

        let name: String
        let place: Place
        let form: Form
        let about: String
        let example: String

        static func path(_ name: String, _ about: String, example: String) -> Parameter {
            Parameter(name: name, place: .path, form: .text, about: about, example: example)
        }

        static func query(
            _ name: String, _ about: String, form: Form = .text, example: String = ""
        ) -> Parameter {
            Parameter(name: name, place: .query, form: form, about: about, example: example)
        }

        static func header(_ name: String, _ about: String) -> Parameter {
            Parameter(name: name, place: .header, form: .text, about: about, example: "")
        }
    }

    /// How long an answer takes: what is long waits its turn beside the others.
    enum Weight: Sendable, Hashable { case light, heavy }

    /// Whether an answer is the same for everybody until the record or the day changes.
    enum Keeping: Sendable, Hashable { case kept, fresh }

    typealias Maker = @Sendable (Visit) throws -> Answer

    let name: String
    let method: Method
    /// `/case/{id}`.
    let path: String
    let summary: String
    let parameters: [Parameter]
    let weight: Weight
    let keeping: Keeping
    /// What is asked of whoever has no token, too.
    let isOpen: Bool
    /// What a visitor has to be where it is not open.
    let needs: DeskRole
    /// Media types of a request's body.
    let takes: [String]
    let makers: [Representation: Maker]

    init(
        _ name: String, _ method: Method = .get, _ path: String, _ summary: String,
        parameters: [Parameter] = [],
        weight: Weight = .light, keeping: Keeping = .kept, isOpen: Bool = false,
        needs: DeskRole = .reader, takes: [String] = [],
        makers: [Representation: Maker]
    ) {
        self.name = name
        self.method = method
        self.path = path
        self.summary = summary
        self.parameters = parameters
        self.weight = weight
        self.keeping = keeping
        self.isOpen = isOpen
        self.needs = needs
        self.takes = takes
        self.makers = makers
    }

    /// The forms, the page first.
    var representations: [Representation] { Representation.allCases.filter { makers[$0] != nil } }
}

/// A question to a page.
struct Visit: Sendable {
    let record: DeskRecord
    /// Parts of the address by name, decoded.
    let parts: [String: String]
    let query: Query
    let representation: Representation
    /// `http://127.0.0.1:8080`, for addresses in feeds.
    let base: String
    /// The path and query as they were asked.
    let address: String
    let routes: [Route]
    /// Whether a token is asked for.
    let isGuarded: Bool
    var body: RequestDocument?
    /// Who asks; `nil` for an answer that is kept, which must be the same for everybody.
    var visitor: Visitor?
    /// What the desk can have done.
    var hands = DeskHands()
    /// What a form of this page has to send back.
    var formToken = ""

    /// A part of the address.
    func part(_ name: String) -> String { parts[name] ?? "" }
}

/// What is sent back.
struct Answer: Sendable, Hashable {
    var status = 200
    var mediaType: String
    var body: [UInt8]
    var headers: [String: String] = [:]

    init(_ representation: Representation, _ text: String, status: Int = 200) {
        self.status = status
        mediaType = representation.mediaType
        body = Array(text.utf8)
    }
}
