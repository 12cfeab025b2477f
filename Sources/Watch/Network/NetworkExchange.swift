internal import AsyncHTTPClient
internal import Documents
internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// The only part of the program that opens connections outward.
///
/// A name is resolved here, all its addresses are looked at, and the connection goes to one of those that were looked at: a
/// name that resolves otherwise a moment later gains nothing.
package actor NetworkExchange: WebExchange {
    /// The addresses of a host, in figures.
    package typealias Resolver = @Sendable (_ host: String) async throws -> [String]

    private let allowsPrivate: Bool
    private let limits: WatchLimits
    private let clock: WatchClock
    private let resolver: Resolver
    /// A client for each host and the address at which it is asked.
    private var clients: [String: HTTPClient] = [:]

    package init(
        allowsPrivate: Bool, limits: WatchLimits = WatchLimits(), clock: WatchClock = .ofMachine,
        resolver: @escaping Resolver = HostNames.addresses
    ) {
        self.allowsPrivate = allowsPrivate
        self.limits = limits
        self.clock = clock
        self.resolver = resolver
    }

    /// Ends all connections. Nothing can be asked afterwards.
    package func close() async {
        for client in clients.values { try? await client.shutdown() }
        clients = [:]
    }

    package func answer(to request: WebRequest) async throws(FetchFault) -> WebResponse {
        let target = try await target(of: request.address, shown: request.shown)
        let client = client(for: request.address.host, at: target)
        let clock = clock
        let time = limits.answer
        let outcome: Result<WebResponse, FetchFault>? = await withTaskGroup { group in
            group.addTask { await Self.ask(client, request) }
            group.addTask {
                try? await clock.timeIsOver(time)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        guard let outcome else {
            throw FetchFault(
                .tooSlow,
                "\(request.shown): the answer was not there after \(time.components.seconds) seconds")
        }
        return try outcome.get()
    }

    /// An address of the host that may be asked.
    private func target(of address: WebAddress, shown: String) async throws(FetchFault) -> String {
        let found: [String]
        do {
            found = try await resolver(address.host)
        } catch {
            throw FetchFault(.unreachable, "\(address.host): the name of this host could not be resolved")
        }
        if !allowsPrivate, let own = found.first(where: { PrivateAddress.isPrivate($0) }) {
            throw FetchFault(
                .privateAddress,
                "\(shown): \(address.host) is \(own), an address of this machine or its "
                    + "neighbourhood, so it was not asked")
        }
        // Many machines have no way to IPv6.
        guard let text = found.first(where: { !$0.contains(":") }) ?? found.first else {
            throw FetchFault(.unreachable, "\(address.host): this host has no address")
        }
        return text
    }

    private func client(for host: String, at target: String) -> HTTPClient {
        let key = "\(host) \(target)"
        if let client = clients[key] { return client }
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        // What is packed is unpacked here, within the limit.
        configuration.decompression = .disabled
        configuration.httpVersion = .http1Only
        configuration.timeout = .init(connect: .seconds(20), read: .seconds(30))
        configuration.dnsOverride = [host: target]
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(
            eventLoopGroup: .singletonMultiThreadedEventLoopGroup, configuration: configuration)
        clients[key] = client
        return client
    }

    private static func ask(_ client: HTTPClient, _ request: WebRequest) async -> Result<
        WebResponse, FetchFault
    >? {
        var asked = HTTPClientRequest(url: request.address.description)
        asked.method = HTTPMethod(rawValue: request.method.rawValue)
        for (name, value) in request.headers { asked.headers.replaceOrAdd(name: name, value: value) }
        asked.headers.replaceOrAdd(name: "Accept-Encoding", value: "gzip")
        if let body = request.body { asked.body = .bytes(body) }
        do {
            let answer = try await client.execute(asked, deadline: .distantFuture)
            let length = answer.headers.first(name: "Content-Length").flatMap { Int($0) }
            if let length, length > request.limit { return .failure(tooLarge(request)) }
            var body: [UInt8] = []
            for try await part in answer.body {
                if body.count + part.readableBytes > request.limit { return .failure(tooLarge(request)) }
                body.append(contentsOf: part.readableBytesView)
            }
            var headers: [String: String] = [:]
            for (name, value) in answer.headers { headers[name.lowercased()] = value }
            let response = WebResponse(status: Int(answer.status.code), headers: headers, body: body)
            return unpacked(response, request)
        } catch is CancellationError {
            return nil
        } catch {
            return .failure(
                FetchFault(.unreachable, "\(request.shown): the server cannot be asked (\(reason(error)))"))
        }
    }

    private static func unpacked(_ response: WebResponse, _ request: WebRequest) -> Result<
        WebResponse, FetchFault
    > {
        let coding = response.headers["content-encoding"]?.lowercased() ?? "identity"
        guard coding != "identity", !response.body.isEmpty else { return .success(response) }
        guard ["gzip", "x-gzip", "deflate"].contains(coding) else {
            return .failure(
                FetchFault(.shape, "\(request.shown): the answer is packed in a way that was not asked for"))
        }
        var response = response
        do throws(Unpacking.Fault) {
            response.body = try Unpacking.unpack(response.body, limit: request.limit)
        } catch {
            switch error {
            case .tooLarge: return .failure(tooLarge(request))
            case .damaged:
                return .failure(
                    FetchFault(.unreachable, "\(request.shown): the answer is packed, and cannot be unpacked")
                )
            }
        }
        return .success(response)
    }

    private static func tooLarge(_ request: WebRequest) -> FetchFault {
        FetchFault(
            .tooLarge,
            "\(request.shown): the answer has more than \(request.limit / 1_000) kB, the most that is taken")
    }

    private static func reason(_ error: any Error) -> String {
        if let error = error as? HTTPClientError { return error.shortDescription.lowercased() }
        if error is NIOConnectionError { return "no connection" }
        if let error = error as? IOError {
            switch error.errnoCode {
            case ECONNREFUSED: return "the connection was refused"
            case ETIMEDOUT: return "no connection in time"
            case EHOSTUNREACH, ENETUNREACH: return "no way leads there"
            default: return "the connection broke"
            }
        }
        // Of foreign errors the first line, without what could be long.
        return String(String(describing: error).prefix { !$0.isNewline }.prefix(160))
    }
}

/// Names of hosts and their addresses.
package enum HostNames {
    /// All addresses that the system gives for a name; an address in figures is its own.
    package static let addresses: NetworkExchange.Resolver = { host in
        try await NIOThreadPool.singleton.runIfActive { try resolve(host) }
    }

    private struct NoAddress: Error {}

    private static func resolve(_ host: String) throws -> [String] {
        var wanted = addrinfo()
        wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &wanted, &list) == 0 else { throw NoAddress() }
        defer { freeaddrinfo(list) }
        var found: [String] = []
        var next = list
        while let entry = next {
            var figures = [CChar](repeating: 0, count: 1_025)
            let status = getnameinfo(
                entry.pointee.ai_addr, entry.pointee.ai_addrlen, &figures, socklen_t(figures.count), nil, 0,
                NI_NUMERICHOST)
            if status == 0 {
                found.append(
                    String(decoding: figures.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
            }
            next = entry.pointee.ai_next
        }
        guard !found.isEmpty else { throw NoAddress() }
        return found
    }
}
