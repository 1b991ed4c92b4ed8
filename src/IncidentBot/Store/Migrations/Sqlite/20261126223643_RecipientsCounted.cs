using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IncidentBot.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RecipientsCounted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "QueuedAt",
                table: "Recipients",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Failed",
                table: "Publication",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Recipients",
                table: "Publication",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sent",
                table: "Publication",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "QueuedAt",
                table: "Recipients");

            migrationBuilder.DropColumn(
                name: "Failed",
                table: "Publication");

            migrationBuilder.DropColumn(
                name: "Recipients",
                table: "Publication");

            migrationBuilder.DropColumn(
                name: "Sent",
                table: "Publication");
        }
    }
}
