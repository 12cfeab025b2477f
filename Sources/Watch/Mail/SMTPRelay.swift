internal import NIOCore
internal import NIOPosix
internal import NIOSSL

/// A way by which letters go out.
package protocol MailRelay: Sendable {
    /// Hands a letter over.
    ///
    /// - Returns: to whom it was refused while others got it, each with the relay's words.
    func send(_ message: MailMessage) async throws(MailFault) -> [String]
}

/// A mail server that takes letters for others, by SMTP.
package struct SMTPRelay: MailRelay {
    private let settings: MailSettings
    private let password: String?
    private let time: Duration

    /// - Parameters:
    ///   - password: what the password file holds.
    ///   - time: in which all must have been said.
    package init(_ settings: MailSettings, password: String?, time: Duration = .seconds(60)) {
        self.settings = settings
        self.password = password
        self.time = time
    }

    package func send(_ message: MailMessage) async throws(MailFault) -> [String] {
        let security = try security()
        let host = settings.host
        // To this machine nobody listens on the way.
        let isSecret = settings.security == .tls || ["localhost", "127.0.0.1", "::1"].contains(host)
        let login = settings.user.flatMap { user in
            password.map { SMTPConversation.Login(user: user, password: $0) }
        }
        let wantsTLS = settings.security == .startTLS
        let beginsByTLS = settings.security == .tls
        let time = TimeAmount.nanoseconds(
            time.components.seconds * 1_000_000_000 + time.components.attoseconds / 1_000_000_000)
        let bytes = message.bytes
        let group = MultiThreadedEventLoopGroup.singleton
        let promise = group.next().makePromise(of: [String].self)
        let bootstrap = ClientBootstrap(group: group)
            .connectTimeout(.seconds(20))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if beginsByTLS, let security {
                        try channel.pipeline.syncOperations.addHandler(Self.tls(security, host))
                    }
                    try channel.pipeline.syncOperations.addHandler(
                        SMTPHandler(
                            promise: promise, time: time, tls: { try Self.tls(security, host) },
                            conversation: { name in
                                SMTPConversation(
                                    name: name, login: login, wantsTLS: wantsTLS, isSecret: isSecret,
                                    from: message.from, to: message.to, message: bytes)
                            }))
                }
            }
        let relay = "\(host):\(settings.port)"
        do {
            let channel = try await bootstrap.connect(host: host, port: settings.port).get()
            defer { channel.close(promise: nil) }
            return try await promise.futureResult.get()
        } catch let fault as MailFault {
            throw MailFault(fault.code, "\(relay): \(fault.what)")
        } catch {
            // The channel may never have come to be: nobody else would keep the promise.
            promise.fail(error)
            throw MailFault(.unreachable, "\(relay): the relay cannot be reached")
        }
    }

    private func security() throws(MailFault) -> NIOSSLContext? {
        guard settings.security != .none else { return nil }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let file = settings.authorityFile { configuration.trustRoots = .file(file) }
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw MailFault(
                .insecure, "the certificates by which the relay is known cannot be read (ca-file)")
        }
    }

    private struct NoTLS: Error {}

    private static func tls(_ security: NIOSSLContext?, _ host: String) throws -> NIOSSLClientHandler {
        guard let security else { throw NoTLS() }
        // A host in figures is looked up in the certificate by the address itself.
        let isName = host.contains { $0.isLetter } && !host.contains(":")
        return try NIOSSLClientHandler(context: security, serverHostname: isName ? host : nil)
    }
}

/// The conversation on its connection: bytes into replies, and actions into bytes.
private final class SMTPHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let promise: EventLoopPromise<[String]>
    private let time: TimeAmount
    private let tls: () throws -> NIOSSLClientHandler
    private let begin: (String) -> SMTPConversation
    private var conversation: SMTPConversation?
    private var held: [UInt8] = []
    private var lines: [String] = []
    private var timer: Scheduled<Void>?

    /// More than any server says at once.
    private static let longestLine = 4_096
    private static let mostLines = 200

    init(
        promise: EventLoopPromise<[String]>, time: TimeAmount,
        tls: @escaping () throws -> NIOSSLClientHandler,
        conversation: @escaping (String) -> SMTPConversation
    ) {
        self.promise = promise
        self.time = time
        self.tls = tls
        begin = conversation
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let promise = promise
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: time) {
            promise.fail(MailFault(.tooSlow, "the relay did not take the letter in time"))
            channel.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelActive(context: ChannelHandlerContext) {
        start(context)
        context.fireChannelActive()
    }

    private func start(_ context: ChannelHandlerContext) {
        guard conversation == nil else { return }
        let address = context.channel.localAddress?.ipAddress ?? "127.0.0.1"
        conversation = begin(address.contains(":") ? "[IPv6:\(address)]" : "[\(address)]")
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        start(context)
        held += unwrapInboundIn(data).readableBytesView
        while let end = held.firstIndex(of: 0x0A) {
            let line = held[..<end].last == 0x0D ? held[..<(end - 1)] : held[..<end]
            let read = SMTPReply.line(line)
            held.removeFirst(end + 1)
            guard let read, lines.count < Self.mostLines else {
                return fail(.shape, "what it says is not SMTP", context)
            }
            lines.append(read.words)
            guard read.isLast else { continue }
            let reply = SMTPReply(code: read.code, lines: lines)
            lines = []
            do throws(MailFault) {
                guard let action = try conversation?.receive(reply) else { return }
                take(action, context)
            } catch {
                return fail(error, context)
            }
        }
        if held.count > Self.longestLine { fail(.shape, "what it says is not SMTP", context) }
    }

    private func take(_ action: SMTPConversation.Action, _ context: ChannelHandlerContext) {
        switch action {
        case .send(let bytes): write(bytes, context)
        case .secure:
            // Words that came in the clear would be taken for such as came by TLS.
            guard held.isEmpty else { return fail(.insecure, "it spoke on before TLS began", context) }
            do {
                try context.pipeline.syncOperations.addHandler(try tls(), position: .first)
            } catch {
                return fail(.insecure, "TLS could not begin", context)
            }
            if let next = conversation?.secured() { take(next, context) }
        case .taken(let refused, let bytes):
            promise.succeed(refused)
            write(bytes, context)
        case .end: context.close(promise: nil)
        }
    }

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        promise.fail(MailFault(.unreachable, "the relay ended the connection before it took the letter"))
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let isTLS = error is NIOSSLError || error is BoringSSLError || error is NIOSSLExtraError
        fail(
            isTLS ? .insecure : .unreachable,
            isTLS
                ? "its certificate is not one that is trusted for this name, or TLS failed otherwise"
                : "the connection broke", context)
    }

    private func fail(_ code: MailFault.Code, _ what: String, _ context: ChannelHandlerContext) {
        fail(MailFault(code, code == .shape ? what : "the relay: \(what)"), context)
    }

    private func fail(_ fault: MailFault, _ context: ChannelHandlerContext) {
        promise.fail(fault)
        context.close(promise: nil)
    }
}
