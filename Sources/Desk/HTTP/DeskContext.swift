internal import Hummingbird
internal import NIOCore

/// What is known of a request beside what it says: the address from which it came.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "nowhere"
    }
}

/// Closes a connection on which no head of a request comes in time, however slowly its bytes drip: the time-out for idle
/// connections would begin anew with each of them.
final class HeadDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny
    typealias InboundOut = NIOAny
    typealias OutboundIn = NIOAny
    typealias OutboundOut = NIOAny

    private let time: TimeAmount
    private var deadline: NIODeadline?
    private var timer: Scheduled<Void>?

    init(_ time: TimeAmount) { self.time = time }

    func handlerAdded(context: ChannelHandlerContext) {
        expect(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    /// A part of a request is here: what follows is looked after by whoever takes it in.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        deadline = nil
        context.fireChannelRead(data)
    }

    /// A part of an answer goes out: after its last one the next head is waited for.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        expect(context)
        context.write(data, promise: promise)
    }

    private func expect(_ context: ChannelHandlerContext) {
        let deadline = NIODeadline.now() + time
        self.deadline = deadline
        if timer == nil { look(context, at: deadline) }
    }

    /// One timer stands for all deadlines: where its own was moved meanwhile, it is set anew.
    private func look(_ context: ChannelHandlerContext, at moment: NIODeadline) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        timer = context.eventLoop.scheduleTask(deadline: moment) {
            let (handler, context) = bound.value
            handler.timer = nil
            guard let deadline = handler.deadline else { return }
            if deadline > .now() {
                handler.look(context, at: deadline)
            } else {
                context.close(promise: nil)
            }
        }
    }
}
