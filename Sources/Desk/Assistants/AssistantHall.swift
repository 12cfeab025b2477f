internal import Foundation
internal import HTTPTypes

/// Assistants over HTTP: the streamable transport of the Model Context Protocol (2025-06-18), without streams.
///
/// Each message is a `POST` of its own and is answered with JSON, for no tool has anything to tell before it is done; a `GET`,
/// which would open a stream of the server's own messages, is answered with 405, as the protocol has it. A session is opened
/// by `initialize` for whoever asked, and ends by a `DELETE`, by time, or with the program.
struct AssistantHall: Sendable {
    private let sessions: Sessions<String>

    init(sessionTime: Duration) { sessions = Sessions(time: sessionTime) }

    static let sessionHeader = "Mcp-Session-Id"
    static let versionHeader = "MCP-Protocol-Version"
    private static let parameters: [Route.Parameter] = [
        .header(sessionHeader, "The session, as the answer to initialize named it"),
        .header(versionHeader, "The version of the protocol that was agreed on"),
    ]

    /// Answered by the responder, which alone knows who asks.
    static let routes = [
        Route(
            "mcp", .post, "/mcp", "A message of an assistant, by the Model Context Protocol",
            parameters: parameters,
            takes: ["application/json"], makers: [.data: { _ in Answer(.data, "") }]),
        Route(
            "mcp-end", .delete, "/mcp", "The end of an assistant's session", parameters: parameters,
            makers: [.data: { _ in Answer(.data, "") }]),
    ]

    /// - Parameter visitor: who asks; another's session is none of his.
    func answer(
        _ message: [UInt8], _ headers: HTTPFields, _ visitor: Visitor, _ desk: AssistantDesk,
        now: Date = Date()
    ) throws(Problem) -> Answer {
        try Self.checkForm(headers)
        let kind = AssistantDesk.kind(of: message)
        var session: String?
        switch kind {
        case .none: break
        case .greeting: session = sessions.begin(for: visitor.name, now: now)
        case .question, .notice: try check(headers, visitor, now)
        }
        guard let text = desk.answer(message) else {
            return Self.answer("", status: 202)
        }
        var answer = Self.answer(text + "\n", status: kind == nil ? 400 : 200)
        if let session { answer.headers[Self.sessionHeader] = session }
        return answer
    }

    /// Ends a session.
    func end(_ headers: HTTPFields, _ visitor: Visitor, now: Date = Date()) throws(Problem) -> Answer {
        sessions.end(try check(headers, visitor, now))
        return Self.answer("", status: 204)
    }

    /// The session that the request names.
    @discardableResult
    private func check(_ headers: HTTPFields, _ visitor: Visitor, _ now: Date) throws(Problem) -> String {
        guard let name = HTTPField.Name(Self.sessionHeader).flatMap({ headers[$0] }) else {
            throw Problem(
                .badQuery,
                "The header \(Self.sessionHeader) is missing. Send initialize first; its answer has it.")
        }
        guard let session = sessions.find(name, now: now), session.holder == visitor.name else {
            throw Problem(
                .notFound, "There is no such session, or it is over. Send initialize for a new one.")
        }
        return name
    }

    private static func checkForm(_ headers: HTTPFields) throws(Problem) {
        if let accept = headers[.accept]?.lowercased(),
            !["application/json", "application/*", "*/*"].contains(where: accept.contains)
        {
            throw Problem(.notAcceptable, "The answer is JSON, and the header Accept takes none.")
        }
        if let version = HTTPField.Name(versionHeader).flatMap({ headers[$0] }),
            !AssistantDesk.protocolVersions.contains(version)
        {
            throw Problem(
                .badQuery,
                "\(versionHeader): \(version.prefix(40)) is not spoken here; "
                    + "\(AssistantDesk.protocolVersions.joined(separator: ", ")) are.")
        }
    }

    private static func answer(_ text: String, status: Int) -> Answer {
        var answer = Answer(.data, text, status: status)
        answer.headers["Cache-Control"] = "no-store"
        return answer
    }
}
