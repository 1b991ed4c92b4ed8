using Microsoft.AspNetCore.Http.Features;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>
/// Makes a WebSocket whose wire can go dead without a word: frozen, it neither brings nor takes anything, not even pings.
/// That is what a lost network looks like from the other side.
/// </summary>
internal sealed class FreezableUpgrade(IHttpUpgradeFeature inner) : IHttpUpgradeFeature
{
    private volatile bool _isFrozen;

    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    public void Freeze() => _isFrozen = true;

    public async Task<Stream> UpgradeAsync() => new Wire(await inner.UpgradeAsync(), this);

    private sealed class Wire(Stream inner, FreezableUpgrade owner) : Stream
    {
        private readonly CancellationTokenSource _thawed = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            await StopIfFrozenAsync(cancellationToken);
            return read;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await StopIfFrozenAsync(cancellationToken);
            await inner.WriteAsync(buffer, cancellationToken);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task FlushAsync(CancellationToken cancellationToken) => owner._isFrozen ? Task.CompletedTask : inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _thawed.Cancel();
                inner.Dispose();
            }
            base.Dispose(disposing);
        }

        private async Task StopIfFrozenAsync(CancellationToken cancellationToken)
        {
            if (!owner._isFrozen) return;
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _thawed.Token);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, either.Token);
        }
    }
}
