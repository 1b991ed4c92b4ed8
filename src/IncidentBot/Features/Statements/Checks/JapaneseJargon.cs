namespace IncidentBot.Features.Statements.Checks;

/// <summary>What engineers say in Japanese, and what customers would say.</summary>
internal static class JapaneseJargon
{
    /// <summary>The list.</summary>
    public static JargonWords Words { get; } = new(@"(?<!\d)[1-5]\d\d\s?(?:エラー|番エラー)|エラー(?:コード|番号)?\s*[:：#]?\s*[A-Z]{0,5}[-_]?\d{2,}|HTTP\s?[1-5]\d\d|[45]xx",
        (JargonWords.Names + "|リゾルバー?|ネームサーバー?", "端末が弊社のサーバーを見つける仕組み"), (JargonWords.Routing + "|ルーティング|経路情報|経路広告", "インターネットから弊社までの経路"), (JargonWords.Delivery + "|エッジ(?:サーバー?|ノード)", "ページをお届けする配信網"),
        (JargonWords.Balancing + "|ロードバランサー?|負荷分散(?:装置)?", "処理を振り分ける装置"), (JargonWords.Standby + "|フェイルオーバー|フェールオーバー", "予備システムへの切り替え"), (JargonWords.Undoing + "|ロールバック|切り戻し|切戻し", "変更を元に戻す作業"),
        (JargonWords.Change + "|デプロイ(?:メント)?|リリース作業|ホットフィックス|パッチ適用", "システムの変更"), (JargonWords.Speed + "|レイテンシー?|スループット|応答遅延", "かかる時間"), ("エラー率|エラーレート", "通常より多いエラー"),
        ("パケットロス|パケット損失", "送る途中で失われるデータ"), ("輻輳", "混雑"), (JargonWords.Parts + "|レプリケーション|レプリカ|シャード|クラスター?|ノード|バックエンド|フロントエンド|ミドルウェア|マイクロサービス|サブシステム|コンポーネント|モジュール", "システムの一部"),
        (JargonWords.Machines + "|アベイラビリティー?ゾーン|仮想マシン|コンテナ基盤|インスタンス", "弊社のサーバー"), (JargonWords.Products, "弊社のシステム"), (JargonWords.Room + "|メモリリーク|メモリ枯渇|リソース枯渇", "サーバーの容量不足"),
        (JargonWords.Defects + "|デッドロック|例外処理|ヌルポインタ|競合状態|デグレード?", "ソフトウェアの不具合"), (JargonWords.Flood + "|スロットリング|レート制限|コネクションプール", "一度に集中したアクセス"), (JargonWords.Connection + "|ハンドシェイク", "接続"),
        ("縮退(?:運転|運用)?|冗長(?:化|構成)|疎通(?:確認)?|暫定対処|恒久対処|暫定対応|恒久対応|切り分け", JargonWords.Left), (JargonWords.House + "|テレメトリー?|オブザーバビリティ|ポストモーテム", JargonWords.Left));
}
