#if FUZZING
import Foundation

/// libFuzzer's own loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ call: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The target of this run.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["TARGET"] ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        for target in FuzzTarget.all { print(target.name, target.longest) }
        exit(name.isEmpty ? 0 : 64)
    }
    return target
}()

@main
enum FuzzDriver {
    /// `TARGET=page attache-fuzz CORPUS …`: the arguments are libFuzzer's; without a target it lists them all.
    static func main() {
        // What is made once, as the lexicon, takes longer than an input may, on a busy machine.
        _ = target.run([])
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(
            runLibFuzzer(&count, &arguments) { bytes, count in
                let input = Array(UnsafeBufferPointer(start: bytes, count: count))
                if let wrong = target.run(input) { fatalError("\(target.name): \(wrong)") }
                return 0
            })
    }
}
#endif
