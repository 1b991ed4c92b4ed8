using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SubscriptionRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Subscribers_ConfirmHash",
                table: "Subscribers");

            migrationBuilder.DropIndex(
                name: "IX_Subscribers_Medium_Address",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "ConfirmBefore",
                table: "Subscribers");

            migrationBuilder.DropColumn(
                name: "ConfirmHash",
                table: "Subscribers");

            migrationBuilder.CreateTable(
                name: "SubscriptionRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Medium = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    AskedOf = table.Column<string>(type: "TEXT", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", nullable: true),
                    Token = table.Column<string>(type: "TEXT", nullable: true),
                    ConfirmHash = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriptionRequests", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_Address",
                table: "Subscribers",
                column: "Address",
                unique: true,
                filter: "\"Medium\" = 'Mail' OR \"IsOfSettings\"");

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionRequests_At",
                table: "SubscriptionRequests",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionRequests_ConfirmHash",
                table: "SubscriptionRequests",
                column: "ConfirmHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionRequests_Medium_Address",
                table: "SubscriptionRequests",
                columns: new[] { "Medium", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionRequests_Medium_AskedOf",
                table: "SubscriptionRequests",
                columns: new[] { "Medium", "AskedOf" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionRequests_Token",
                table: "SubscriptionRequests",
                column: "Token",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SubscriptionRequests");

            migrationBuilder.DropIndex(
                name: "IX_Subscribers_Address",
                table: "Subscribers");

            migrationBuilder.AddColumn<long>(
                name: "ConfirmBefore",
                table: "Subscribers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmHash",
                table: "Subscribers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_ConfirmHash",
                table: "Subscribers",
                column: "ConfirmHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_Medium_Address",
                table: "Subscribers",
                columns: new[] { "Medium", "Address" },
                unique: true);
        }
    }
}
