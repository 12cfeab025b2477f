internal import Foundation
internal import HTTPTypes

/// Decides who is answered: by the host that a request names, the token that it brings, and the site that it came from.
struct Gate: Sendable {
    let tokens: [DeskToken]
    let keys = Keys()
    let sessions: Sessions<Int>
    private let hosts: Set<String>

    static let sessionCookie = "attache-desk"
    static let formCookie = "attache-form"

    init(_ settings: DeskSettings) {
        tokens = settings.tokens
        sessions = Sessions(time: settings.limits.session)
        var hosts: Set<String> = Set(settings.names.map { $0.lowercased() })
        hosts.insert(settings.host.lowercased())
        if DeskSettings.isLoopback(settings.host) { hosts.formUnion(["localhost", "127.0.0.1", "::1"]) }
        self.hosts = hosts
    }

    /// A page of a stranger can give a name of its own the address of this machine, and then read what is answered; a
    /// request therefore has to name the desk.
    func checkHost(_ authority: String?) throws(Problem) {
        guard let authority, hosts.contains(Self.host(authority)) else {
            throw Problem(
                .unknownHost,
                "The request names the host \(authority.map { "“\($0.prefix(80))”" } ?? "of nobody"), and this desk is "
                    + "another. Use the address that it printed, or start it with --name.")
        }
    }

    /// Without its port, and without the brackets of an address of version 6.
    private static func host(_ authority: String) -> String {
        let text = authority.lowercased()
        if text.hasPrefix("[") { return String(text.dropFirst().prefix { $0 != "]" }) }
        return String(text.prefix { $0 != ":" })
    }

    /// Who asks: an editor where the desk asks for no token, else by his session or the token that he shows.
    func visitor(_ headers: HTTPFields, address: String, now: Date) -> Visitor {
        if tokens.isEmpty { return Visitor(name: address, role: .editor) }
        if let cookie = Self.cookie(Self.sessionCookie, headers),
            let session = sessions.find(cookie, now: now), tokens.indices.contains(session.holder)
        {
            return Visitor(
                name: "token \(session.holder + 1)", role: tokens[session.holder].role,
                sessionEnd: session.end)
        }
        guard let given = headers[.authorization] else { return Visitor(name: address, role: nil) }
        guard let token = Self.shown(given).flatMap(token) else {
            return Visitor(name: address, role: nil, isMistaken: true)
        }
        return Visitor(name: "token \(token + 1)", role: tokens[token].role)
    }

    /// The token in a header, as a bearer's or as the password of the basic scheme.
    private static func shown(_ authorization: String) -> String? {
        let parts = authorization.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        switch parts[0].lowercased() {
        case "bearer": return String(parts[1])
        case "basic":
            guard let data = Data(base64Encoded: String(parts[1])),
                let pair = String(validating: data, as: UTF8.self),
                let colon = pair.firstIndex(of: ":")
            else { return nil }
            return String(pair[pair.index(after: colon)...])
        default: return nil
        }
    }

    /// The place of a token in the file; all are compared, so that the time tells nothing.
    func token(_ text: String) -> Int? {
        var found: Int?
        for (place, token) in tokens.enumerated() where Keys.isSame(token.secret, text) { found = place }
        return found
    }

    /// What a browser says of the site from which a change is sent has to be this one.
    func checkOrigin(_ headers: HTTPFields, authority: String?) throws(Problem) {
        let isForeign: Bool
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ headers[$0] }) {
            isForeign = site != "same-origin" && site != "none"
        } else {
            let origin = headers[.origin].flatMap { $0.split(separator: "/").last?.lowercased() }
            isForeign = origin.map { $0 != authority?.lowercased() } ?? false
        }
        if isForeign {
            throw Problem(.foreignRequest, "A form of another site was sent to the desk; nothing was done.")
        }
    }

    /// The value of a cookie.
    static func cookie(_ name: String, _ headers: HTTPFields) -> String? {
        for line in headers[values: .cookie] {
            for pair in line.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0].filter({ $0 != " " }) == name { return String(parts[1]) }
            }
        }
        return nil
    }

    /// - Parameters:
    ///   - time: how long the browser keeps it; without one, until it is closed.
    ///   - isSecure: whether the browser came by TLS, as a proxy before the desk says.
    static func setting(
        _ name: String, _ value: String, time: Duration? = nil, isSecure: Bool = false
    ) -> String {
        let age = time.map { "; Max-Age=\(Int($0.inSeconds))" } ?? ""
        return "\(name)=\(value); Path=/; HttpOnly; SameSite=Strict\(age)\(isSecure ? "; Secure" : "")"
    }
}
