import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// A server of this machine that stands for one of the sources, with what a test puts on it.
final class StandIn: Sendable {
    struct Reply: Sendable {
        var status = 200
        var headers: [String: String] = ["Content-Type": "text/html; charset=utf-8"]
        var body: [UInt8] = []
        /// It sends the head and then nothing more.
        var isEndless = false

        init(_ text: String = "", type: String = "text/html; charset=utf-8", status: Int = 200) {
            body = Array(text.utf8)
            headers["Content-Type"] = type
            self.status = status
        }

        static func redirect(to place: String) -> Reply {
            var reply = Reply(status: 302)
            reply.headers["Location"] = place
            return reply
        }

        /// With a tag by which it is known again.
        func tagged(_ tag: String) -> Reply {
            var reply = self
            reply.headers["ETag"] = "\"\(tag)\""
            return reply
        }
    }

    struct Asked: Sendable {
        let path: String
        let headers: [String: String]
        let method: String
        let body: [UInt8]
    }

    typealias Answering = @Sendable (Asked) -> Reply?

    private let state = Locked((pages: [String: Reply](), asked: [Asked](), answering: Answering?.none))
    private let channel: any Channel
    let port: Int

    init() async throws {
        let state = state
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(
                        Handler { asked in
                            state.with { state in
                                state.asked.append(asked)
                                if let reply = state.answering?(asked) { return reply }
                                let reply = state.pages[asked.path]
                                if let reply, let tag = reply.headers["ETag"],
                                    asked.headers["if-none-match"] == tag
                                {
                                    return Reply(status: 304)
                                }
                                return reply ?? Reply("not here", status: 404)
                            }
                        })
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = channel.localAddress?.port ?? 0
    }

    deinit { channel.close(promise: nil) }

    var base: String { "http://127.0.0.1:\(port)" }

    func put(_ reply: Reply, at path: String) { state.with { $0.pages[path] = reply } }

    func take(_ path: String) { _ = state.with { $0.pages.removeValue(forKey: path) } }

    /// Answers by a function before anything else.
    func answer(_ answering: @escaping Answering) { state.with { $0.answering = answering } }

    /// What was asked, robots.txt apart.
    var asked: [Asked] { state.with { $0.asked }.filter { $0.path != "/robots.txt" } }

    var robotsAsked: Int { state.with { $0.asked }.count { $0.path == "/robots.txt" } }

    func forget() { state.with { $0.asked = [] } }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let answer: (Asked) -> Reply
        private var head: HTTPRequestHead?
        private var body: [UInt8] = []

        init(_ answer: @escaping (Asked) -> Reply) { self.answer = answer }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                self.head = head
                body = []
            case .body(let part): body += Array(part.readableBytesView)
            case .end:
                guard let head else { return }
                var headers: [String: String] = [:]
                for (name, value) in head.headers { headers[name.lowercased()] = value }
                let reply = answer(
                    Asked(path: head.uri, headers: headers, method: head.method.rawValue, body: body))
                var fields = HTTPHeaders(reply.headers.map { ($0.key, $0.value) })
                if !reply.isEndless { fields.add(name: "Content-Length", value: String(reply.body.count)) }
                context.write(
                    wrapOutboundOut(
                        .head(
                            .init(version: .http1_1, status: .init(statusCode: reply.status), headers: fields)
                        )),
                    promise: nil)
                context.write(
                    wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: reply.body)))), promise: nil)
                if reply.isEndless {
                    context.flush()
                } else {
                    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
                }
            }
        }
    }
}

/// A value behind a lock.
///
/// `@unchecked Sendable`: the value is reached only while the lock is held.
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func with<Result>(_ body: (inout Value) -> Result) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return body(&value)
    }
}
