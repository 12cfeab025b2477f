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
    }

    static let routes = [
        Route(
            "problems", .get, "/problems", "What can go wrong, and what to do then", isOpen: true,
            makers: [.html: { try .page("problems", manual($0, Problem.Code.allCases)) }]),
        Route(
            "problem", .get, "/problems/{code}", "One of the things that can go wrong",
            parameters: [.path("code", "The code of a problem", example: "too-large")], isOpen: true,
            makers: [
                .html: { visit in
                    guard let code = Problem.Code(rawValue: visit.part("code")) else {
                        throw Problem(.notFound, "There is no problem of that code. /problems lists all.")
                    }
                    return try .page("problems", manual(visit, [code]))
                }
            ]),
        Route(
            "enter", .get, "/enter", "The way in, where a token is asked for", keeping: .fresh, isOpen: true,
            makers: [
                .html: { visit in
                    try .page(
                        "enter",
                        Enter(
                            chrome: Chrome("Sign in", kind: "enter", visit), form: visit.formToken,
                            isGuarded: visit.isGuarded))
                }
            ]),
        Route(
            "enter-token", .post, "/enter", "Takes a token for a session", isOpen: true,
            takes: RequestDocument.forms,
            makers: [.html: { _ in Answer(.html, "") }]),
    ]

    private static func manual(_ visit: Visit, _ codes: [Problem.Code]) -> Manual {
        Manual(
            chrome: Chrome("What can go wrong", kind: "problems", visit),
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
