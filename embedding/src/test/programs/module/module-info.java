module org.example.app {
  requires org.aiolang;

  exports org.example.app to
      org.aiolang;

  opens scripts;
}
