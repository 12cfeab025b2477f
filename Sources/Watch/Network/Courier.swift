internal import Foundation

/// What is known of a page, so that the server need not send it again.
struct KnownPage: Sendable {
    var tag: String?
    var lastModified: String?
}

/// A page as it was brought.
struct BroughtPage: Sendable {
    var bytes: [UInt8]
    var type: String?
    var tag: String?
    var lastModified: String?
    /// Where it was found in the end.
    var address: WebAddress
}

/// Brings pages, as a good guest of each host: by its robots.txt, at its pace, patiently, and never to where a page should
/// not lead.
actor Courier {
    private let exchange: any WebExchange
    private let clock: WatchClock
    private let limits: WatchLimits
    private var robots: [String: Robots] = [:]
    /// When each host was asked last.
    private var last: [String: Date] = [:]

    init(exchange: any WebExchange, clock: WatchClock, limits: WatchLimits) {
        self.exchange = exchange
        self.clock = clock
        self.limits = limits
    }

    /// How a page is asked for.
    struct Manner: Sendable {
        /// Between two requests to its host.
        var pace: Duration
        var heedsRobots = true
        /// Sent as a header, so that it stands in no address and no log; only to the host that it is for.
        var key: (host: String, value: String)?
    }

    /// - Returns: `nil` where the page is as it is known.
    func bring(
        _ address: WebAddress, known: KnownPage? = nil, _ manner: Manner
    ) async throws(FetchFault) -> BroughtPage? {
        var manner = manner
        if manner.heedsRobots {
            let rules = try await rules(of: address, manner)
            guard rules.allow(address.path) else {
                throw FetchFault(
                    .robots, "\(address): the host's robots.txt asks programs not to take this page")
            }
            if let delay = rules.delay { manner.pace = max(manner.pace, .seconds(delay)) }
        }
        return try await follow(address, known: known, manner, limit: limits.pageBytes)
    }

    private func rules(of address: WebAddress, _ manner: Manner) async throws(FetchFault) -> Robots {
        if let known = robots[address.origin] { return known }
        guard let place = WebAddress(address.origin + "/robots.txt") else { return .open }
        var rules = Robots.open
        do throws(FetchFault) {
            let page = try await follow(place, known: nil, manner, limit: limits.robotsBytes)
            rules = page.map { Robots($0.bytes) } ?? .open
        } catch {
            switch error.code {
            // A host without the file has no rules; one that cannot be asked cannot be asked for the page either.
            case .gone, .refused, .elsewhere, .ring, .shape: break
            default: throw error
            }
        }
        robots[address.origin] = rules
        return rules
    }

    private func follow(
        _ address: WebAddress, known: KnownPage?, _ manner: Manner, limit: Int
    ) async throws(FetchFault) -> BroughtPage? {
        var place = address
        var seen: Set<WebAddress> = [address]
        while true {
            var request = WebRequest(place, limit: limit)
            request.headers = [
                ("User-Agent", WatchAgent.name),
                (
                    "Accept",
                    "text/html, application/xhtml+xml, application/json, application/xml, text/*, */*;q=0.5"
                ),
            ]
            if let tag = known?.tag { request.headers.append(("If-None-Match", tag)) }
            if let day = known?.lastModified { request.headers.append(("If-Modified-Since", day)) }
            if let key = manner.key, key.host == place.host {
                request.headers.append(("X-Api-Key", key.value))
            }
            let answer = try await ask(request, pace: manner.pace)
            switch answer.status {
            case 304: return nil
            case 301, 302, 303, 307, 308:
                let target = try target(of: answer, at: place)
                guard place.mayRedirect(to: target) else {
                    throw FetchFault(
                        .elsewhere,
                        "\(place): it redirects to \(target.origin), another host, and was not followed")
                }
                guard seen.insert(target).inserted else {
                    throw FetchFault(.ring, "\(address): its redirects come back to \(target)")
                }
                guard seen.count <= limits.redirects + 1 else {
                    throw FetchFault(.ring, "\(address): it redirects more than \(limits.redirects) times")
                }
                place = target
            default:
                return BroughtPage(
                    bytes: answer.body, type: answer.headers["content-type"], tag: answer.headers["etag"],
                    lastModified: answer.headers["last-modified"], address: place)
            }
        }
    }

    private func target(of answer: WebResponse, at place: WebAddress) throws(FetchFault) -> WebAddress {
        guard let location = answer.headers["location"], let target = place.resolving(location) else {
            throw FetchFault(
                .shape, "\(place): it redirects (\(answer.status)) and names no address of the web")
        }
        return target
    }

    /// Asks until there is an answer that a further try would not change.
    private func ask(_ request: WebRequest, pace: Duration) async throws(FetchFault) -> WebResponse {
        let patience = Patience(limits: limits)
        var tried = 0
        while true {
            await wait(for: request.address.origin, pace: pace)
            tried += 1
            do throws(FetchFault) {
                let answer = try await exchange.answer(to: request)
                if let fault = Self.fault(answer, request.address) { throw fault }
                return answer
            } catch {
                guard let wait = patience.wait(after: error, tried: tried, chance: clock.chance()) else {
                    throw error
                }
                do { try await clock.pause(wait) } catch {
                    throw FetchFault(.tooSlow, "the work was stopped")
                }
            }
        }
    }

    /// Waits until a host may be asked.
    private func wait(for origin: String, pace: Duration) async {
        let now = clock.now()
        let turn = max(now, last[origin]?.addingTimeInterval(pace.inSeconds) ?? now)
        last[origin] = turn
        let wait = turn.timeIntervalSince(now)
        if wait > 0 { try? await clock.pause(.milliseconds(Int64(wait * 1_000))) }
    }

    private static func fault(_ answer: WebResponse, _ address: WebAddress) -> FetchFault? {
        switch answer.status {
        case 200, 203, 304, 301, 302, 303, 307, 308: return nil
        case 404, 410: return FetchFault(.gone, "\(address): there is no such page (\(answer.status))")
        case 429, 500, 502, 503, 504:
            let wait = answer.headers["retry-after"].flatMap { Int($0) }.map { Duration.seconds(max(0, $0)) }
            return FetchFault(.busy, "\(address): the server is at its limit (\(answer.status))", wait: wait)
        case 401, 403:
            return FetchFault(.refused, "\(address): the server refuses to answer (\(answer.status))")
        default: return FetchFault(.refused, "\(address): the server answers with \(answer.status)")
        }
    }
}

extension Duration {
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
