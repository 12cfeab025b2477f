internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Ledger
internal import Logging
internal import NIOCore

/// Answers requests: guards the door, finds the route, keeps what is finished, and measures.
struct DeskResponder: HTTPResponder {
    typealias Context = DeskContext

    let keeper: RecordKeeper
    let settings: DeskSettings
    private let door: Door
    private let hall: AssistantHall
    private let pages: Shares
    private let matcher = RouteMatcher(RouteTable.all)
    private let turnstile: Turnstile
    let meter = DeskMeter()

    init(keeper: RecordKeeper, settings: DeskSettings) {
        self.keeper = keeper
        self.settings = settings
        door = Door(settings)
        hall = AssistantHall(sessionTime: settings.limits.session)
        pages = Shares(whole: settings.limits.pagesAtOnce)
        turnstile = Turnstile(places: settings.limits.heavyAtWork, room: settings.limits.heavyWaiting)
    }

    func respond(to request: Request, context: Context) async throws -> Response {
        let start = ContinuousClock.now
        meter.begin()
        let method = request.method
        let match = find(request)
        var kept: KeptAnswer
        do {
            kept = try await answer(request, match, from: context.address)
        } catch let problem as Problem {
            kept = KeptAnswer(page(problem, request, match))
        } catch {
            // What it was goes into the log, and no further.
            settings.logger.error(
                "A request failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            let problem =
                (error as? LedgerError).map { Problem($0) }
                ?? Problem(.fault, "The desk could not make this page. Its log has the reason.")
            kept = KeptAnswer(page(problem, request, match))
        }
        var response = finish(kept, request)
        if method == .head { response = response.createHeadResponse() }
        let seconds = (ContinuousClock.now - start).inSeconds
        let status = Int(response.status.code)
        meter.end(
            route: match.route?.name ?? "none", status: status, seconds: seconds,
            bytes: method == .head ? 0 : kept.answer.body.count)
        settings.logger.log(
            level: status >= 500 ? .error : .debug, "answered",
            metadata: [
                "method": "\(method)", "path": "\(request.uri.path)", "status": "\(status)",
                "ms": "\(Int(seconds * 1000))",
            ])
        return response
    }

    // MARK: Finding

    /// What a request leads to.
    private struct Match {
        var route: Route?
        var representation: Representation = .html
        var parts: [String: String] = [:]
        var problem: Problem?
    }

    private func find(_ request: Request) -> Match {
        let method: Route.Method
        switch request.method {
        case .get, .head: method = .get
        case .post: method = .post
        case .delete: method = .delete
        default:
            // The address decides which methods there are.
            let allowed = matcher.allowed(request.uri.path)
            return Match(
                problem: allowed.isEmpty
                    ? Self.nothing(request.uri.path) : Self.otherMethod(request, allowed))
        }
        switch matcher.match(method, request.uri.path) {
        case .found(let route, let representation, let parts):
            return Match(route: route, representation: representation, parts: parts)
        case .otherMethod(let allowed): return Match(problem: Self.otherMethod(request, allowed))
        case .none: return Match(problem: Self.nothing(request.uri.path))
        }
    }

    private static func nothing(_ path: String) -> Problem {
        Problem(
            .notFound,
            "Nothing has the address \(path.prefix(200)). The pages of the desk are named at its top.")
    }

    private static func otherMethod(_ request: Request, _ allowed: [String]) -> Problem {
        var problem = Problem(
            .wrongMethod,
            "\(request.method) is not used here; the address takes \(allowed.joined(separator: ", ")).")
        problem.allowed = allowed
        return problem
    }

    // MARK: Answering

    private var gate: Gate { door.gate }

    private func answer(_ request: Request, _ match: Match, from address: String) async throws -> KeptAnswer {
        try gate.checkHost(request.head.authority)
        // Whoever looks after the machine asks often, and learns no more than whether it is well.
        if match.route?.name == "health" { return KeptAnswer(health()) }
        let visitor = try door.visitor(request.headers, address: address)
        guard let route = match.route, let maker = route.makers[match.representation] else {
            throw match.problem ?? Self.nothing(request.uri.path)
        }
        try door.admit(visitor, to: route)
        switch (route.name, route.method) {
        case ("metrics", _):
            let text = meter.text(keeper.now, isLedgerThere: keeper.lastTrouble == nil)
            var answer = Answer(.text, text)
            answer.mediaType = "text/plain; version=0.0.4; charset=utf-8"
            return KeptAnswer(answer)
        case ("mcp-end", _):
            try gate.checkOrigin(request.headers, authority: request.head.authority)
            return KeptAnswer(try hall.end(request.headers, visitor))
        case (_, .post), (_, .delete):
            return try await door.serving(visitor) {
                KeptAnswer(try await post(request, route, match, maker, visitor, address))
            }
        default:
            return try await door.serving(visitor) { try await get(request, route, match, maker, visitor) }
        }
    }

    private func visit(_ request: Request, _ match: Match, _ record: DeskRecord) throws(Problem) -> Visit {
        Visit(
            record: record, parts: match.parts, query: try Query(request.uri.query ?? ""),
            representation: match.representation,
            base: "\(Self.scheme(request))://\(request.head.authority ?? "localhost")",
            address: request.uri.path, routes: RouteTable.all, isGuarded: !gate.tokens.isEmpty)
    }

    /// As a proxy before the desk says; what anybody says here concerns the addresses in his own answer alone.
    private static func scheme(_ request: Request) -> String {
        let name = HTTPField.Name("X-Forwarded-Proto")
        return name.flatMap { request.headers[$0] } == "https" ? "https" : "http"
    }

    private func get(
        _ request: Request, _ route: Route, _ match: Match, _ maker: @escaping Route.Maker,
        _ visitor: Visitor
    ) async throws -> KeptAnswer {
        let held = keeper.now
        if route.keeping == .fresh {
            return KeptAnswer(try form(request, match, held.record, maker, visitor))
        }
        let address =
            "\(Self.scheme(request)) \(request.head.authority ?? "") \(request.uri.path)?\(request.uri.query ?? "")"
        if let kept = held.shelf[address] { return kept }
        let visit = try visit(request, match, held.record)
        let limit = settings.limits.keptBytes
        let make: @Sendable () throws -> KeptAnswer = {
            // Somebody who waited with us may have made it.
            if let kept = held.shelf[address] { return kept }
            let kept = KeptAnswer(try maker(visit))
            held.shelf.keep(kept, at: address, limit: limit)
            return kept
        }
        return try await route.weight == .heavy ? turnstile.pass(make) : make()
    }

    /// A page with a form on it, which knows for whom it was made.
    private func form(
        _ request: Request, _ match: Match, _ record: DeskRecord, _ maker: Route.Maker, _ visitor: Visitor
    ) throws -> Answer {
        let known = Gate.cookie(Gate.formCookie, request.headers).flatMap {
            gate.keys.isSession($0) ? $0 : nil
        }
        let cookie = known ?? gate.keys.newSession()
        var visit = try visit(request, match, record)
        visit.formToken = gate.keys.formToken(for: cookie)
        visit.visitor = visitor
        visit.hands = settings.hands
        var answer = try maker(visit)
        if known == nil, match.representation == .html {
            answer.headers["Set-Cookie"] = Gate.setting(
                Gate.formCookie, cookie, isSecure: Self.scheme(request) == "https")
        }
        answer.headers["Cache-Control"] = "no-store"
        return answer
    }

    private func post(
        _ request: Request, _ route: Route, _ match: Match, _ maker: @escaping Route.Maker,
        _ visitor: Visitor, _ address: String
    ) async throws -> Answer {
        try gate.checkOrigin(request.headers, authority: request.head.authority)
        let stated = request.headers[.contentLength].flatMap { Int($0) } ?? settings.limits.documentBytes
        var body = try await door.receiving(min(max(0, stated), settings.limits.documentBytes)) {
            try await RequestBytes(limits: settings.limits).document(request, route)
        }
        let cookie = Gate.cookie(Gate.formCookie, request.headers)
        if match.representation == .html {
            guard let cookie, gate.keys.isSession(cookie),
                gate.keys.isFormToken(body.fields["form"] ?? "", for: cookie)
            else {
                throw Problem(
                    .foreignRequest,
                    "The form was not made by this desk, or before it was last started. Open the page anew and send it again."
                )
            }
        }
        switch route.name {
        case "enter-token": return try enter(body, request, address)
        case "leave": return leave(request)
        case "mcp":
            let (message, record) = (body.bytes, keeper.now.record)
            let headers = request.headers
            return try await turnstile.pass { [hall] in
                try hall.answer(message, headers, visitor, AssistantDesk(record: record))
            }
        default: break
        }
        if route.name == "check-form", let place = body.address { body.take(try await page(at: place)) }
        var visit = try visit(request, match, keeper.now.record)
        visit.body = body
        visit.visitor = visitor
        visit.hands = settings.hands
        visit.formToken = cookie.map { gate.keys.formToken(for: $0) } ?? ""
        let asked = visit
        var answer = try await turnstile.pass { try maker(asked) }
        answer.headers["Cache-Control"] = "no-store"
        return answer
    }

    /// The page at an address that a reader gave.
    private func page(at address: String) async throws(Problem) -> BroughtDocument {
        guard let bring = settings.hands.page else {
            throw Problem(
                .noPage,
                "This desk asks no network (it was started with --offline). Paste the text of the page.")
        }
        do throws(Shares.Refusal) { try pages.take(for: "") } catch {
            throw Problem(.busy, "Other pages are being brought already. Try again in a few seconds.")
        }
        defer { pages.give(back: 1, from: "") }
        do throws(DeskRefusal) {
            return try await bring(address)
        } catch {
            throw Problem(.noPage, error.words)
        }
    }

    /// Takes a token for a session.
    private func enter(_ body: RequestDocument, _ request: Request, _ address: String) throws(Problem)
        -> Answer
    {
        guard let token = gate.token(body.fields["token"] ?? "") else {
            try door.mistaken(address)
            throw Problem(.noAccess, "That is no token of this desk. Check it and sign in again at /enter.")
        }
        // One session takes the place of another: none is left behind.
        if let old = Gate.cookie(Gate.sessionCookie, request.headers) { gate.sessions.end(old) }
        return Self.session(
            gate.sessions.begin(for: token, now: Date()), time: settings.limits.session, to: "/", request)
    }

    private func leave(_ request: Request) -> Answer {
        if let cookie = Gate.cookie(Gate.sessionCookie, request.headers) { gate.sessions.end(cookie) }
        return Self.session("", time: .zero, to: "/enter", request)
    }

    private static func session(
        _ cookie: String, time: Duration, to place: String, _ request: Request
    ) -> Answer {
        var answer = Answer(.html, "", status: 303)
        answer.headers["Location"] = place
        answer.headers["Cache-Control"] = "no-store"
        answer.headers["Set-Cookie"] = Gate.setting(
            Gate.sessionCookie, cookie, time: time, isSecure: scheme(request) == "https")
        return answer
    }

    private func health() -> Answer {
        let held = keeper.now
        guard let trouble = keeper.lastTrouble else {
            let text =
                "{\"status\":\"up\",\"cases\":\(held.record.cases.count),\"today\":\"\(held.record.today)\"}\n"
            return Answer(.json, text)
        }
        _ = trouble
        return Answer(.json, "{\"status\":\"ledger unavailable\"}\n", status: 503)
    }

    // MARK: What is sent

    /// A problem as a page for people, and as JSON for all others.
    private func page(_ problem: Problem, _ request: Request, _ match: Match) -> Answer {
        let wantsPage =
            match.representation == .html
            && (match.route.map { $0.makers[.html] != nil } ?? false
                || request.headers[.accept]?.contains("text/html") ?? false)
        var answer =
            wantsPage
            ? ProblemPage.answer(problem, record: keeper.now.record)
            : ProblemPage.document(problem)
        answer.status = problem.code.status
        answer.headers["Cache-Control"] = "no-store"
        switch problem.code {
        case .wrongMethod: answer.headers["Allow"] = problem.allowed.joined(separator: ", ")
        case .noAccess:
            // A browser that is offered the basic scheme would ask in a window of its own, before our page.
            answer.headers["WWW-Authenticate"] =
                wantsPage ? "Bearer" : "Basic realm=\"attache\", charset=\"UTF-8\""
        case .busy: answer.headers["Retry-After"] = "5"
        case .tooMany: answer.headers["Retry-After"] = String(problem.retryAfter ?? 1)
        case .tooLarge, .slowRequest: answer.headers["Connection"] = "close"
        default: break
        }
        return answer
    }

    private func finish(_ kept: KeptAnswer, _ request: Request) -> Response {
        let answer = kept.answer
        var headers = HTTPFields()
        headers[.contentType] = answer.mediaType
        for (name, value) in Self.guards { headers[name] = value }
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        let isSame = answer.status == 200 && headers[.cacheControl] == nil
        if isSame {
            headers[.eTag] = kept.tag
            headers[.lastModified] = HTTPMoment.text(keeper.now.record.changed)
            headers[.cacheControl] = "no-cache"
            if Conditions.isKnown(request.headers, tag: kept.tag, changed: keeper.now.record.changed) {
                return Response(status: .notModified, headers: headers)
            }
        }
        return Response(
            status: HTTPResponse.Status(code: answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    /// Nothing that is not ours is loaded, nothing runs that is not in our one script, and nobody may frame the page.
    private static let guards: [(HTTPField.Name, String)] = {
        let policy: [String] = [
            "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        ]
        var guards: [(HTTPField.Name, String)] = []
        func add(_ name: String, _ value: String) {
            if let name = HTTPField.Name(name) { guards.append((name, value)) }
        }
        add("Content-Security-Policy", policy.joined(separator: "; "))
        add("X-Content-Type-Options", "nosniff")
        // Told to nobody else; without any, a browser would hide from us that a form is our own.
        add("Referrer-Policy", "same-origin")
        add("Cross-Origin-Opener-Policy", "same-origin")
        add("Cross-Origin-Resource-Policy", "same-origin")
        add("X-Frame-Options", "DENY")
        return guards
    }()
}

/// Whether a reader has an answer already, RFC 9110 section 13.
enum Conditions {
    static func isKnown(_ headers: HTTPFields, tag: String, changed: Date) -> Bool {
        if let wanted = headers[.ifNoneMatch] {
            let known: Set<String> = ["*", tag, "W/\(tag)"]
            for part in wanted.split(separator: ",") {
                if known.contains(part.filter { (sign: Character) in sign != " " }) { return true }
            }
            return false
        }
        guard let since = headers[.ifModifiedSince].flatMap(HTTPMoment.date) else { return false }
        return Int(changed.timeIntervalSince1970) <= Int(since.timeIntervalSince1970)
    }
}
