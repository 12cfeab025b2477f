import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// A mail server of this machine, which says what a test wants.
final class MailStandIn: Sendable {
    struct Manner: Sendable {
        var greeting = "220 relay ready"
        /// Behind EHLO, before and after TLS.
        var offers = ["PIPELINING", "STARTTLS"]
        var offersByTLS = ["AUTH PLAIN LOGIN"]
        /// By the beginning of a command: another answer than the usual.
        var answers: [String: String] = [:]
        /// Said in one breath with the answer to STARTTLS, in the clear.
        var injected = ""
        var beginsByTLS = false
        var isSilent = false
    }

    struct Heard: Sendable {
        /// Commands as they came, and after which of them TLS began.
        var commands: [String] = []
        var letters: [[String]] = []
    }

    private let state: Locked<Heard>
    private let channel: any Channel
    let port: Int
    /// The certificate of this server, by which alone it is known.
    let certificateFile: String

    init(_ manner: Manner = Manner()) async throws {
        let state = Locked(Heard())
        self.state = state
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        certificateFile = folder.appending(path: "Fixtures/relay-certificate.pem").path
        let certificates = try NIOSSLCertificate.fromPEMFile(certificateFile)
        let key = try NIOSSLPrivateKey(
            file: folder.appending(path: "Fixtures/relay-key.pem").path, format: .pem)
        let context = try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: certificates.map { .certificate($0) }, privateKey: .privateKey(key)))
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if manner.beginsByTLS {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    }
                    try channel.pipeline.syncOperations.addHandler(Handler(manner, state, context))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = channel.localAddress?.port ?? 0
    }

    deinit { channel.close(promise: nil) }

    var heard: Heard { state.with { $0 } }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let manner: Manner
        private let state: Locked<Heard>
        private let security: NIOSSLContext
        private var held: [UInt8] = []
        private var letter: [String]?
        private var isByTLS: Bool
        private var loginLines = 0

        init(_ manner: Manner, _ state: Locked<Heard>, _ security: NIOSSLContext) {
            self.manner = manner
            self.state = state
            self.security = security
            isByTLS = manner.beginsByTLS
        }

        func channelActive(context: ChannelHandlerContext) {
            if !manner.isSilent { say(manner.greeting, context) }
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            held += unwrapInboundIn(data).readableBytesView
            while let end = held.firstIndex(of: 0x0A) {
                let line = String(decoding: held[..<end].filter { $0 != 0x0D }, as: UTF8.self)
                held.removeFirst(end + 1)
                hear(line, context)
            }
        }

        private func hear(_ line: String, _ context: ChannelHandlerContext) {
            if var lines = letter {
                if line == "." {
                    letter = nil
                    state.with { $0.letters.append(lines) }
                    return say(answer("."), context)
                }
                lines.append(line)
                letter = lines
                return
            }
            state.with { $0.commands.append(line) }
            if manner.isSilent { return }
            if loginLines > 0 {
                loginLines -= 1
                return say(loginLines > 0 ? "334 UGFzc3dvcmQ6" : answer("AUTH"), context)
            }
            let verb = line.split(separator: " ").first.map(String.init) ?? ""
            switch verb {
            case "EHLO":
                let offers = isByTLS ? manner.offersByTLS : manner.offers
                let lines = ["relay"] + offers
                let text = lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)" }
                say(manner.answers["EHLO"] ?? text.joined(separator: "\r\n"), context)
            case "STARTTLS":
                say("220 go on" + manner.injected, context)
                state.with { $0.commands.append("-- TLS --") }
                isByTLS = true
                do {
                    try context.pipeline.syncOperations.addHandler(
                        NIOSSLServerHandler(context: security), position: .first)
                } catch {
                    context.close(promise: nil)
                }
            case "AUTH" where line == "AUTH LOGIN":
                loginLines = 2
                say("334 VXNlcm5hbWU6", context)
            case "DATA":
                letter = manner.answers["DATA"] == nil ? [] : nil
                say(answer("DATA"), context)
            case "QUIT":
                say("221 bye", context)
                context.close(promise: nil)
            default: say(manner.answers[line] ?? answer(verb), context)
            }
        }

        private func answer(_ verb: String) -> String {
            let usual = ["AUTH": "235 let in", "DATA": "354 go on", ".": "250 taken"]
            return manner.answers[verb] ?? usual[verb] ?? "250 well"
        }

        private func say(_ text: String, _ context: ChannelHandlerContext) {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
        }
    }
}
