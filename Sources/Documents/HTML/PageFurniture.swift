/// What stands on a page around the article, told by the words of classes and ids.
///
/// One row a word, by what it names. Words that also name articles (`post`, `content`, `widget`, `tag`) are
/// not here.
enum PageFurniture {
    /// Never looked into: what is in there is about other pages or about the reader.
    static let foreign: Set<String> = [
        // Ways to other pages
        "nav", "navbar", "navigation", "menu", "submenu", "megamenu", "breadcrumb", "breadcrumbs",
        "pagination", "pager",
        "footer", "sidebar", "toc", "tags", "taglist", "skip", "sitemap",
        // Other articles
        "related", "recommended", "recommendations", "recirculation", "trending", "popular", "outbrain",
        "taboola",
        // Readers
        "comment", "comments", "commentlist", "respond", "disqus", "reply", "login", "signin", "signup",
        "subscribe",
        "subscription", "newsletter", "paywall", "survey", "poll",
        // Sharing
        "share", "sharing", "sharebar", "sharedaddy", "addtoany", "a2a", "social", "socials",
        // Law and money
        "cookie", "cookies", "consent", "gdpr", "advert", "advertisement", "advertising", "adsbygoogle",
        "ads", "ad",
        "promo", "promotion", "sponsor", "sponsored", "copyright", "disclaimer",
        // The window
        "modal", "popup", "overlay", "toolbar", "tooltip", "lightbox",
    ]

    /// No part of the body, but headline and day are often printed in it.
    static let frame: Set<String> = ["header", "hero", "masthead", "meta", "byline", "banner", "bio"]

    /// Two words side by side with one sense: `sr-only`, `screen-reader-text`.
    static let foreignPairs: Set<String> = [
        "sr only", "screen reader", "visually hidden", "author box", "read more", "read next", "more stories",
        "more from", "also read", "tag list", "post tags", "entry tags", "print link", "back top",
        "site title",
    ]

    /// A word behind one of these says something else: `has-sidebar`, `no-comments`, `category-social`.
    static let disarming: Set<String> = [
        "has", "no", "with", "without", "category", "tag", "type", "is", "not", "enable",
    ]

    /// Classes and ids of the part that holds the article, in use by common site software.
    static let contentNames: Set<String> = [
        "entry-content", "article-body", "article__body", "article-content", "article__content",
        "articlebody",
        "post-content", "post-body", "post__content", "story-body", "story-content", "story__body",
        "story-text",
        "td-post-content", "content-body", "body-content", "page-content", "single-content",
        "field--name-body",
        "mw-parser-output", "wysiwyg", "main-content", "maincontent", "content", "main",
    ]

    /// Words of the class of an element that prints the day.
    static let dateWords: Set<String> = [
        "date", "datetime", "published", "publish", "pubdate", "timestamp", "posted", "dateline", "time",
    ]
}
