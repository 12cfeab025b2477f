internal import Briefing
internal import Documents
internal import Ledger

/// Why a question was not answered, as RFC 9457 has it: told as a page to people and as JSON to programs.
struct Problem: Error, Sendable, Hashable {
    let code: Code
    /// What happened, with the value; what it means; how to mend it.
    let detail: String
    /// Methods that the address knows, where the one that was used is not among them.
    var allowed: [String] = []
    /// After how many seconds it may be asked again.
    var retryAfter: Int?

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    /// What can go wrong. The code is a part of the interface: it does not change.
    enum Code: String, CaseIterable, Sendable, Hashable, Encodable {
        case badQuery = "bad-query"
        case noAccess = "no-access"
        case foreignRequest = "foreign-request"
        case needsEditor = "needs-editor"
        case notFound = "not-found"
        case wrongMethod = "wrong-method"
        case notAcceptable = "not-acceptable"
        case slowRequest = "slow-request"
        case tooLarge = "too-large"
        case unknownMedia = "unknown-media"
        case unknownHost = "unknown-host"
        case unreadable = "unreadable"
        case noPage = "no-page"
        case tooMany = "too-many"
        case busy = "busy"
        case ledger = "ledger-unavailable"
        case fault = "fault"

        var status: Int {
            switch self {
            case .badQuery: 400
            case .noAccess: 401
            case .foreignRequest, .needsEditor: 403
            case .notFound: 404
            case .wrongMethod: 405
            case .notAcceptable: 406
            case .slowRequest: 408
            case .tooLarge: 413
            case .unknownMedia: 415
            case .unknownHost: 421
            case .unreadable, .noPage: 422
            case .tooMany: 429
            case .busy, .ledger: 503
            case .fault: 500
            }
        }

        /// The heading of its page.
        var title: String {
            switch self {
            case .badQuery: "The question cannot be understood"
            case .noAccess: "This desk asks for a token"
            case .foreignRequest: "The request came from another site"
            case .needsEditor: "This is for editors"
            case .notFound: "There is no such page"
            case .wrongMethod: "This address is not used in that way"
            case .notAcceptable: "The answer has no form that you take"
            case .slowRequest: "The request took too long to arrive"
            case .tooLarge: "The document is too large"
            case .unknownMedia: "That kind of input is not read"
            case .unknownHost: "The desk does not answer to that name"
            case .unreadable: "The document cannot be read"
            case .noPage: "The page at that address cannot be had"
            case .tooMany: "That was too many requests"
            case .busy: "The desk is busy"
            case .ledger: "The ledger cannot be read"
            case .fault: "Something in the program went wrong"
            }
        }

        /// What the manual says of it: when it comes and what to do.
        var manual: String {
            switch self {
            case .badQuery:
                "A value in the address has a form that the page does not know. The detail "
                    + "says which; /openapi.json lists what each address takes."
            case .noAccess:
                "The desk was started with --token-file. Send one of its tokens as a bearer token or as the password of "
                    + "basic authentication, or sign in at /enter."
            case .foreignRequest:
                "A form was sent from another site, or from a page that is too old. Open the page of the desk again and "
                    + "send the form from there."
            case .needsEditor:
                "Tokens of the token file are a reader's or an editor's; what changes anything, as the watch list, is for "
                    + "editors. Sign in at /enter with such a token."
            case .notFound:
                "Nothing has this address, or no case, state, article or rule has that name. The detail says which are near."
            case .wrongMethod: "The header Allow says which methods the address takes."
            case .notAcceptable:
                "The address for assistants answers with JSON, and its protocol wants that the header Accept names both "
                    + "application/json and text/event-stream."
            case .slowRequest: "The whole request has to arrive within half a minute. Send it again."
            case .tooLarge:
                "A document may have 50 MB, also once it is unpacked. Send the part that matters, or use attache check on "
                    + "the command line."
            case .unknownMedia:
                "Text, HTML, PDF and JSON are read, plain or packed with gzip. Say with Content-Type what it is."
            case .unknownHost:
                "The request names a host that is not this desk's, as a page of a stranger does that tries to reach it "
                    + "through your browser. Use the address that the desk printed, or start it with --name HOST."
            case .unreadable:
                "The bytes are no text in any encoding that is known, a locked or scanned PDF, or empty."
            case .noPage:
                "The page could not be brought: it is not there, refuses programs, leads to another host or to this machine's "
                    + "neighbourhood, or is too large or too slow. Open it in a browser and paste its text."
            case .tooMany:
                "Each visitor may ask so often. The header Retry-After says after how many seconds to ask again; a program "
                    + "should keep what it has, and ask with If-None-Match."
            case .busy: "Too many questions that take long are waiting. Ask again in a few seconds."
            case .ledger:
                "The file of the ledger is locked, damaged or gone. attache ledger verify tells more; the log of the desk "
                    + "has the reason."
            case .fault: "A mistake of the program. The log of the desk has the request; please report it."
            }
        }
    }
}

extension Problem {
    init(_ error: UnknownName) { self.init(.notFound, error.message) }

    init(_ error: DocumentError) {
        let code: Code =
            switch error.code {
            case .tooLarge: .tooLarge
            default: .unreadable
            }
        self.init(code, error.description.sentenceStart)
    }

    /// The reason goes into the log; paths of the machine are nobody's business on a page.
    init(_ error: LedgerError) {
        self.init(.ledger, "The ledger could not be asked. Try again; the log of the desk has the reason.")
    }
}

/// The problem as RFC 9457 writes it.
struct ProblemDocument: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let code: Problem.Code

    init(_ problem: Problem) {
        type = "/problems/\(problem.code.rawValue)"
        title = problem.code.title
        status = problem.code.status
        detail = problem.detail
        code = problem.code
    }
}
