/// What it means that the record does not have a sale.
package enum UnrecordedWords {
    package static func reach(_ until: String?) -> String {
        let reach = until.map { "The record reaches to \($0)" } ?? "The record is empty"
        return
            "\(reach) and does not hold every notification: that a sale is not in it shows nothing about the sale."
    }
}
