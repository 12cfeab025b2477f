internal import Briefing

/// What a reader sees where there is no answer, and the manual of all that can go wrong.
struct ProblemPage: Sendable {
    let chrome: Chrome
    let heading: String
    let detail: String
    let manual: String
    let code: String
    let href: String

    struct Manual: Sendable {
        struct Entry: Sendable {
            let code: String
            let status: Int
            let heading: String
            let words: String
        }

        let chrome: Chrome
        let entries: [Entry]
    }

    /// The way in, where a token is asked for.
    struct Enter: Sendable {
        let chrome: Chrome
        let form: String
        let isGuarded: Bool
        /// What whoever is signed in may do, and until when.
        let role: String?
        let until: String

        init(_ visit: Visit) {
            chrome = Chrome("Sign in", kind: "enter", visit)
            form = visit.formToken
            isGuarded = visit.isGuarded
            let end = visit.visitor?.sessionEnd
            role = end == nil ? nil : visit.visitor?.role?.rawValue
            until = end.map { HTTPMoment.text($0) } ?? ""
        }
    }

    /// The manual as data.
    struct ManualAnswer: Encodable {
        struct Entry: Encodable {
            let code: String
            let status: Int
            let title: String
            let manual: String
        }

        let schema = "attache.problems/1"
        let problems: [Entry]

        init(_ codes: [Problem.Code]) {
            problems = codes.map {
                Entry(code: $0.rawValue, status: $0.status, title: $0.title, manual: $0.manual)
            }
        }
    }

    static let routes = [
        Route(
            "problems", .get, "/problems", "What can go wrong, and what to do then",
            parameters: [Sheet.parameter],
            isOpen: true,
            makers: [
                .html: { try .page("problems", manual($0, Problem.Code.allCases)) },
                .json: { _ in try .json(ManualAnswer(Problem.Code.allCases)) },
                .csv: { visit in
                    let rows = ManualAnswer(Problem.Code.allCases).problems.map {
                        [$0.code, String($0.status), $0.title, $0.manual]
                    }
                    return try Sheet.answer(
                        Sheet.text(["code", "status", "title", "manual"], rows), visit.query)
                },
            ]),
        Route(
            "problem", .get, "/problems/{code}", "One of the things that can go wrong",
            parameters: [.path("code", "The code of a problem", example: "too-large")], isOpen: true,
            makers: [
                .html: { try .page("problems", manual($0, [try code($0)])) },
                .json: { try .json(ManualAnswer([try code($0)])) },
            ]),
        Route(
            "enter", .get, "/enter", "The way in, where a token is asked for", keeping: .fresh, isOpen: true,
            makers: [
                .html: { try .page("enter", Enter($0)) }
            ]),
        Route(
            "enter-token", .post, "/enter", "Takes a token for a session", isOpen: true,
            takes: RequestDocument.forms,
            makers: [.html: { _ in Answer(.html, "") }]),
        Route(
            "leave", .post, "/leave", "Ends a session", isOpen: true, takes: RequestDocument.forms,
            makers: [.html: { _ in Answer(.html, "") }]),
    ]

    private static func code(_ visit: Visit) throws(Problem) -> Problem.Code {
        guard let code = Problem.Code(rawValue: visit.part("code")) else {
            throw Problem(.notFound, "There is no problem of that code. /problems lists all.")
        }
        return code
    }

    private static func manual(_ visit: Visit, _ codes: [Problem.Code]) -> Manual {
        Manual(
            chrome: Chrome(
                "What can go wrong", kind: "problems", visit,
                forms: codes.count > 1 ? [.json, .csv] : [.json]),
            entries: codes.map {
                Manual.Entry(code: $0.rawValue, status: $0.status, heading: $0.title, words: $0.manual)
            })
    }

    private init(_ problem: Problem, _ record: DeskRecord) {
        chrome = Chrome(problem.code.title, kind: "problem", record: record, address: "")
        heading = problem.code.title
        detail = SafeText.line(problem.detail)
        manual = problem.code.manual
        code = problem.code.rawValue
        href = "/problems/\(problem.code.rawValue)"
    }

    static func answer(_ problem: Problem, record: DeskRecord) -> Answer {
        (try? .page("problem", ProblemPage(problem, record))) ?? document(problem)
    }

    /// As RFC 9457 writes it.
    static func document(_ problem: Problem) -> Answer {
        let text = (try? JSONText.text(ProblemDocument(problem), layout: .pretty)) ?? "{}\n"
        var answer = Answer(.json, text, status: problem.code.status)
        answer.mediaType = "application/problem+json"
        return answer
    }
}
